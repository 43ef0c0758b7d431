package org.guildhall.kit.testing.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes over the wire: nothing in it needs to be valid. Content-Length and
 * Connection are added; everything else is up to whoever makes it.
 */
public final class Sent {
  private static final int SHOWN = 600;

  /** The first line, without the version. */
  private static final int LONGEST_LINE = 4_080;

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");

  /** A line of the head. */
  public record Header(String name, String value) {}

  private final List<Header> headers = new ArrayList<>();
  private String method;
  private String target;
  private byte[] body = {};

  /**
   * @param target path and query, encoded or deliberately not
   */
  public Sent(String method, String target) {
    this.method = method;
    this.target = target;
  }

  public String method() {
    return method;
  }

  public String target() {
    return target;
  }

  /** With another method. */
  public Sent as(String other) {
    method = other;
    return this;
  }

  /** To another path and query. */
  public Sent to(String other) {
    target = other;
    return this;
  }

  /** With this header in place of one of that name; {@code null} takes it away. */
  public Sent with(String name, @Nullable String value) {
    headers.removeIf(header -> header.name().equalsIgnoreCase(name));
    if (value != null) {
      headers.add(new Header(name, value));
    }
    return this;
  }

  /** With this header once more. */
  public Sent also(String name, String value) {
    headers.add(new Header(name, value));
    return this;
  }

  public Sent body(String contentType, byte[] content) {
    body = content;
    return with("Content-Type", contentType);
  }

  public Sent body(String contentType, String content) {
    return body(contentType, content.getBytes(UTF_8));
  }

  public byte[] body() {
    return body;
  }

  /**
   * Whether it is HTTP at all: what is not is refused by the server itself, before anybody could
   * say why.
   */
  public boolean isHttp() {
    return method.length() + target.length() < LONGEST_LINE
        && isAddress()
        && headers.stream().noneMatch(header -> CONTROL.matcher(header.value()).find());
  }

  private boolean isAddress() {
    try {
      new URI(target);
      return true;
    } catch (URISyntaxException none) {
      return false;
    }
  }

  byte[] bytes() {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    headers.forEach(
        header -> head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
    if (body.length > 0 || !method.equals("GET")) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.toString().getBytes(ISO_8859_1));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  /** To be read in a report: without who asked, and cut where it is long. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(method + " " + shown(target));
    headers.stream()
        .filter(header -> !header.name().toLowerCase(Locale.ROOT).matches("authorization|cookie"))
        .forEach(header ->
            text.append(" | ").append(header.name()).append(": ").append(shown(header.value())));
    return text.append(" | ").append(shown(new String(body, UTF_8))).toString();
  }

  private static String shown(String text) {
    String cut =
        text.length() <= SHOWN
            ? text
            : text.substring(0, SHOWN) + "… (" + text.length() + " characters)";
    StringBuilder plain = new StringBuilder();
    cut.chars()
        .forEach(each ->
            plain.append(
                each < ' ' || each > '~'
                    ? "\\u%04x".formatted(each)
                    : String.valueOf((char) each)));
    return plain.toString();
  }
}
