package org.guildhall.e2e.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** One person's cookies, without a browser: a page takes some milliseconds. */
final class Session {
  private static final int TOO_OFTEN = 429;
  private static final String PASSWORD = "guildhall";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new Cookies())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI base;

  /**
   * What came of asking.
   *
   * @param at where redirections have led
   * @param page empty where it is no page
   */
  record Answer(URI at, int status, Document page) {
    boolean isDead() {
      return status >= 400;
    }
  }

  Session(URI base) {
    this.base = base;
  }

  /** Signs in at the identity provider's page. */
  Session signsIn(String username) {
    Document asked = get(base.resolve("/sign-in?to=/")).page();
    FormElement form = (FormElement) asked.expectFirst("#kc-form-login");
    form.expectFirst("[name=username]").val(username);
    form.expectFirst("[name=password]").val(PASSWORD);
    String body =
        form.formData().stream()
            .map(field -> encoded(field.key()) + "=" + encoded(field.value()))
            .collect(Collectors.joining("&"));
    Answer here =
        sends(
            HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    if (here.isDead() || !here.at().getAuthority().equals(base.getAuthority())) {
      throw new IllegalStateException(username + " cannot sign in: " + here.page().text());
    }
    return this;
  }

  Answer get(URI address) {
    return sends(HttpRequest.newBuilder(address).GET());
  }

  private Answer sends(HttpRequest.Builder request) {
    try {
      HttpRequest built = request.timeout(PATIENCE).build();
      HttpResponse<String> answer = http.send(built, HttpResponse.BodyHandlers.ofString());
      while (answer.statusCode() == TOO_OFTEN) {
        Thread.sleep(Duration.ofSeconds(1));
        answer = http.send(built, HttpResponse.BodyHandlers.ofString());
      }
      boolean isPage =
          answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
      String body = isPage ? answer.body() : "";
      return new Answer(
          answer.uri(), answer.statusCode(), Jsoup.parse(body, answer.uri().toString()));
    } catch (IOException unreachable) {
      throw new UncheckedIOException("No answer from " + request.build().uri(), unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
