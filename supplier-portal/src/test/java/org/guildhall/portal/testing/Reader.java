package org.guildhall.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Somebody who reads pages and sends forms, without a browser: a hundred pages take as long as one
 * in a browser. What needs scripts or eyes is for {@link Browser}.
 */
public final class Reader {
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();
  private final URI base;
  private HttpResponse<String> response;
  private Document page = new Document("");

  private Reader(URI base) {
    this.base = base;
  }

  public static Reader of(URI base) {
    return new Reader(base);
  }

  /** Signs in at the identity provider's page. */
  public Reader signsIn(String username) {
    goesTo("/sign-in?to=/");
    return enters("username", username).presses("Sign in");
  }

  public Reader goesTo(String path) {
    return sends(HttpRequest.newBuilder(base.resolve(path)).GET());
  }

  /** Fills the field with this name. */
  public Reader enters(String field, String value) {
    Element input = page.selectFirst("[name=\"%s\"]:not([type=hidden])".formatted(field));
    assertThat(input).as("field " + field + " of " + response.uri()).isNotNull();
    if ("radio".equals(input.attr("type"))) {
      page.select("[name=\"%s\"]".formatted(field)).removeAttr("checked");
      Element option = page.selectFirst("[name=\"%s\"][value=\"%s\"]".formatted(field, value));
      assertThat(option).as("option " + value + " of " + field).isNotNull();
      option.attr("checked", "");
    } else if ("textarea".equals(input.tagName())) {
      input.text(value);
    } else {
      input.val(value);
    }
    return this;
  }

  /** Sends the form with this button. */
  public Reader presses(String button) {
    Element pressed =
        page.select("button").stream()
            .filter(each -> each.text().equals(button))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No button " + button + " at " + response.uri()));
    FormElement form = (FormElement) pressed.closest("form");
    List<String> fields = new ArrayList<>();
    form.formData()
        .forEach(field -> fields.add(encoded(field.key()) + "=" + encoded(field.value())));
    if (pressed.hasAttr("name")) {
      fields.add(encoded(pressed.attr("name")) + "=" + encoded(pressed.attr("value")));
    }
    URI action =
        form.attr("action").isEmpty()
            ? response.uri()
            : response.uri().resolve(form.attr("action"));
    return sends(
        HttpRequest.newBuilder(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields))));
  }

  public Reader sees(String text) {
    assertThat(page.text()).as("page " + response.uri()).contains(text);
    return this;
  }

  public Reader doesNotSee(String text) {
    assertThat(page.text()).as("page " + response.uri()).doesNotContain(text);
    return this;
  }

  public Document page() {
    return page;
  }

  public int status() {
    return response.statusCode();
  }

  public boolean isPage() {
    return response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  public Map<String, List<String>> headers() {
    return response.headers().map();
  }

  private Reader sends(HttpRequest.Builder request) {
    try {
      response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      page = Jsoup.parse(response.body(), response.uri().toString());
      return this;
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
