package org.guildhall.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who writes on the portal's pages, as far as sending the form that takes a file. */
final class PortalVisitor {
  private static final String BOUNDARY = "----GuildhallLoad5c2b";
  private static final Pattern SIGN_IN = Pattern.compile("action=\"([^\"]*login-actions[^\"]*)\"");
  private static final Pattern FORM =
      Pattern.compile("(?s)<form[^>]*multipart/form-data[^>]*data-autosave[^>]*>(.*?)</form>");
  private static final Pattern FIELD =
      Pattern.compile("(?s)<(input|textarea)\\b([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
  private static final String PASSWORD = "guildhall";

  private final URI portal;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();
  private HttpResponse<String> page;

  PortalVisitor(URI portal) {
    this.portal = portal;
  }

  /** Opens a page, and signs in where that is asked for. */
  void goesTo(String path, String username) throws IOException, InterruptedException {
    page = sends(HttpRequest.newBuilder(portal.resolve(path)).GET());
    Matcher signIn = SIGN_IN.matcher(page.body());
    if (signIn.find()) {
      String credentials =
          "username=" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&password=" + PASSWORD;
      sends(
          HttpRequest.newBuilder(URI.create(unescaped(signIn.group(1))))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(credentials)));
      page = sends(HttpRequest.newBuilder(portal.resolve(path)).GET());
    }
  }

  /** Fills every text area, attaches a file and sends the form. */
  void sendsForm(String text, InputStream file) throws IOException, InterruptedException {
    Matcher form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new IOException("No form at " + page.uri() + ": " + page.statusCode());
    }
    StringBuilder head = new StringBuilder();
    for (Matcher field = FIELD.matcher(form.group(1)); field.find(); ) {
      Map<String, String> attributes = attributes(field.group(2));
      String type = attributes.getOrDefault("type", "text");
      String name = attributes.getOrDefault("name", "");
      if (name.isEmpty() || name.contains("documents[")) {
        // Each time the tender has the new document only.
        continue;
      }
      if (field.group(1).equals("textarea")) {
        part(head, name, text);
      } else if (List.of("hidden", "text").contains(type)) {
        part(head, name, attributes.getOrDefault("value", ""));
      }
    }
    head.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"method.txt\"\r\nContent-Type: text/plain\r\n\r\n".formatted(BOUNDARY));
    StringBuilder tail = new StringBuilder("\r\n");
    part(tail, "save", "yes");
    tail.append("--").append(BOUNDARY).append("--\r\n");
    InputStream body =
        new SequenceInputStream(
            new SequenceInputStream(stream(head), file), stream(tail));
    HttpResponse<String> answer =
        sends(
            HttpRequest.newBuilder(page.uri())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body)));
    if (!answer.body().contains("The document is sealed and saved")) {
      throw new IOException("Not saved: " + answer.statusCode() + " at " + answer.uri());
    }
  }

  private static InputStream stream(StringBuilder text) {
    return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void part(StringBuilder body, String name, String value) {
    body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(BOUNDARY, name))
        .append(value)
        .append("\r\n");
  }

  private static Map<String, String> attributes(String tag) {
    Map<String, String> attributes = new HashMap<>();
    for (Matcher one = ATTRIBUTE.matcher(tag); one.find(); ) {
      attributes.put(one.group(1), unescaped(one.group(2)));
    }
    return attributes;
  }

  private static String unescaped(String text) {
    return text.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private HttpResponse<String> sends(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      throw new IOException("Refused: " + answer.statusCode() + " at " + answer.uri());
    }
    return answer;
  }
}
