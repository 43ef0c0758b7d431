package org.guildhall.portal.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads pages and sends forms, without a browser: a hundred pages take as long as one
 * in a browser. What needs scripts or eyes is for {@link Browser}.
 */
public final class Reader {
  private static final String BOUNDARY = "----GuildhallReaderBoundary7d1f";

  private static final int MOST_HOPS = 20;

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI base;
  private HttpResponse<String> response;
  private Document page = new Document("");
  private @Nullable Attached file;
  private long length = -1;
  private List<HttpCookie> watched = new ArrayList<>();

  private record Attached(String field, String name, InputStream content) {}

  private Reader(URI base) {
    this.base = base;
  }

  public static Reader of(URI base) {
    return new Reader(base);
  }

  /** From now on, every cookie that the portal sets is added to these. */
  public Reader watchesCookies(List<HttpCookie> set) {
    watched = set;
    return this;
  }

  /** Signs in at the identity provider's page. */
  public Reader signsIn(String username) {
    goesTo("/sign-in?to=/");
    return enters("username", username).presses("Sign in");
  }

  public Reader goesTo(String path) {
    return sends(HttpRequest.newBuilder(base.resolve(path)).GET());
  }

  /** The session runs out. */
  public Reader forgetsTheSession() {
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().startsWith("q_session"))
        .toList()
        .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    return this;
  }

  /** Changes what the page has in hidden fields of this name. */
  public Reader forges(String field, String value) {
    page.select("[name=\"%s\"][type=hidden]".formatted(field)).val(value);
    return this;
  }

  /** Fills the field with this name; of a picker its line. */
  public Reader enters(String field, String value) {
    Element line = page.selectFirst("[name=\"%s\"][type=text]".formatted(field));
    Element input =
        line == null ? page.selectFirst("[name=\"%s\"]:not([type=hidden])".formatted(field)) : line;
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
    Element pressed = pressed(button);
    return sends((FormElement) pressed.closest("form"), pressed);
  }

  /** Fills every text area of the form with this number and sends it with its first button. */
  public Reader writesEverywhere(int form, String text) {
    FormElement element = (FormElement) page.select("form").get(form);
    element.select("textarea").forEach(area -> area.text(text));
    element
        .select("input[type=text]:not([inputmode])")
        .forEach(field -> field.val(text.lines().findFirst().orElseThrow()));
    return sends(element, element.selectFirst("button"));
  }

  /** Gives some answer in every field of the form with this number and sends it. */
  public Reader answersEverything(int form) {
    FormElement element = (FormElement) page.select("form").get(form);
    element.select("textarea").forEach(area -> area.text("Some words"));
    element.select("input[type=text], input:not([type])").forEach(Reader::answers);
    element.select("[type=checkbox]").attr("checked", "");
    for (Element radio : element.select("[type=radio]")) {
      if (element
          .select("[type=radio][name=\"%s\"][checked]".formatted(radio.attr("name")))
          .isEmpty()) {
        radio.attr("checked", "");
      }
    }
    for (Element select : element.select("select")) {
      select.select("option").last().attr("selected", "");
    }
    return sends(element, element.select("button").last());
  }

  private static void answers(Element input) {
    String name = input.attr("name");
    boolean number =
        input.hasAttr("inputmode") || !input.parent().select(".govuk-input__prefix").isEmpty();
    input.val(
        name.endsWith("-year")
            ? "2027"
            : name.endsWith("-time") ? "17:00" : number || name.endsWith("-day") ? "6" : "Words");
  }

  /** Sends the form with this number with its first button, every first option chosen. */
  public Reader sendsAsItIs(int form) {
    FormElement element = (FormElement) page.select("form").get(form);
    element.select("input[type=radio]").stream()
        .filter(option -> option.siblingElements().select("[checked]").isEmpty())
        .forEach(option -> option.attr("checked", ""));
    element
        .select("textarea")
        .forEach(area -> area.text(area.text().isBlank() ? "Words" : area.wholeText()));
    return sends(element, element.selectFirst("button"));
  }

  /** The numbers of the forms of the page itself that do something. */
  public List<Integer> formsToSend() {
    List<Element> forms = page.select("form");
    return IntStream.range(0, forms.size())
        .filter(i -> forms.get(i).closest("main") != null)
        .filter(i -> "post".equals(forms.get(i).attr("method")))
        .filter(i -> forms.get(i).selectFirst("button") != null)
        .boxed()
        .toList();
  }

  /** The numbers of those that take no file. */
  public List<Integer> formsToAnswer() {
    return formsToSend().stream()
        .filter(form -> page.select("form").get(form).select("[type=file]").isEmpty())
        .toList();
  }

  /** The numbers of the forms in which one can write at length. */
  public List<Integer> formsToWriteIn() {
    List<Element> forms = page.select("form");
    return IntStream.range(0, forms.size())
        .filter(i -> forms.get(i).selectFirst("textarea") != null)
        .boxed()
        .toList();
  }

  /** Chooses this file in the form that takes one, and sends it with its last button. */
  public Reader sendsFile(String name, byte[] content) {
    length = content.length;
    return sendsFile(name, new ByteArrayInputStream(content));
  }

  /** The same of a file of which nobody knows how long it is, and when it comes. */
  public Reader sendsFile(String name, InputStream content) {
    Element input = page.selectFirst("[type=file]");
    assertThat(input).as("a file field of " + response.uri()).isNotNull();
    file = new Attached(input.attr("name"), name, content);
    FormElement form = (FormElement) input.closest("form");
    return sends(form, form.select("button").last());
  }

  /** Adds a field to the form with this button, as if the page had one more row. */
  public Reader adds(String button, String field, String value) {
    FormElement form = (FormElement) pressed(button).closest("form");
    Element input = form.appendElement("input").attr("type", "hidden").attr("name", field);
    form.addElement(input.val(value));
    return this;
  }

  private Element pressed(String button) {
    return page.select("button").stream()
        .filter(each -> each.text().equals(button))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No button " + button + " at " + response.uri()));
  }

  private Reader sends(FormElement form, Element pressed) {
    List<Connection.KeyVal> fields = new ArrayList<>(form.formData());
    List<Connection.KeyVal> button =
        pressed.hasAttr("name")
            ? List.of(HttpConnection.KeyVal.create(pressed.attr("name"), pressed.attr("value")))
            : List.of();
    URI action =
        form.attr("action").isEmpty()
            ? response.uri()
            : response.uri().resolve(form.attr("action"));
    var request = HttpRequest.newBuilder(action);
    return sends(
        form.attr("enctype").equals("multipart/form-data")
            ? multipart(request, fields, button)
            : urlEncoded(request, Stream.concat(fields.stream(), button.stream()).toList()));
  }

  private static HttpRequest.Builder urlEncoded(
      HttpRequest.Builder request, List<Connection.KeyVal> fields) {
    String body =
        fields.stream()
            .map(field -> encoded(field.key()) + "=" + encoded(lines(field.value())))
            .collect(Collectors.joining("&"));
    return request
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  /** Files stand at the end of our forms, and behind them the button. */
  private HttpRequest.Builder multipart(
      HttpRequest.Builder request, List<Connection.KeyVal> fields, List<Connection.KeyVal> button) {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    fields.stream()
        .filter(field -> file == null || !file.field().equals(field.key()))
        .forEach(field -> part(head, field));
    ByteArrayOutputStream tail = new ByteArrayOutputStream();
    button.forEach(field -> part(tail, field));
    tail.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return request
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(body(head, tail));
  }

  private HttpRequest.BodyPublisher body(ByteArrayOutputStream head, ByteArrayOutputStream tail) {
    Attached attached = file;
    if (attached == null) {
      head.writeBytes(tail.toByteArray());
      return HttpRequest.BodyPublishers.ofByteArray(head.toByteArray());
    }
    begin(
        head,
        "name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n"
            .formatted(attached.field(), attached.name()));
    byte[] end = ("\r\n" + tail.toString(UTF_8)).getBytes(UTF_8);
    InputStream all =
        new SequenceInputStream(
            new SequenceInputStream(
                new ByteArrayInputStream(head.toByteArray()), attached.content()),
            new ByteArrayInputStream(end));
    var publisher = HttpRequest.BodyPublishers.ofInputStream(() -> all);
    long whole = head.size() + length + end.length;
    boolean known = length >= 0;
    file = null;
    length = -1;
    return known ? HttpRequest.BodyPublishers.fromPublisher(publisher, whole) : publisher;
  }

  private static void part(ByteArrayOutputStream body, Connection.KeyVal field) {
    begin(body, "name=\"" + field.key() + "\"\r\n");
    body.writeBytes(lines(field.value()).getBytes(UTF_8));
    body.writeBytes("\r\n".getBytes(UTF_8));
  }

  private static void begin(ByteArrayOutputStream body, String header) {
    String begin = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + header + "\r\n";
    body.writeBytes(begin.getBytes(UTF_8));
  }

  /** Browsers send line ends so. */
  private static String lines(String text) {
    return text.replaceAll("\r?\n", "\r\n");
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

  /** As the header that goes with each request. */
  public String cookies() {
    return cookies.getCookieStore().get(base).stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
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
      response = asks(request.build());
      // As browsers do, without the headers of the form that was sent.
      for (int hops = 0; isRedirect() && hops < MOST_HOPS; hops++) {
        String next = response.headers().firstValue("Location").orElseThrow();
        var get = HttpRequest.newBuilder(response.uri().resolve(next)).GET();
        response = asks(get.build());
      }
      page = Jsoup.parse(response.body(), response.uri().toString());
      return this;
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private HttpResponse<String> asks(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (request.uri().getAuthority().equals(base.getAuthority())) {
      answer.headers().allValues("Set-Cookie").stream()
          .flatMap(header -> HttpCookie.parse(header).stream())
          .forEach(watched::add);
    }
    return answer;
  }

  private boolean isRedirect() {
    return response.statusCode() / 100 == 3
        && response.headers().firstValue("Location").isPresent();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
