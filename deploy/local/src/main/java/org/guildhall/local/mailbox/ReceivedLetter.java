package org.guildhall.local.mailbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter in the mailbox.
 *
 * @param to whose it is
 * @param mime all of it, as it came
 */
public record ReceivedLetter(String to, String subject, String mime) {
  private static final Pattern DATE = Pattern.compile("(?m)^Date: ([^(\\r\\n]+)");
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\"\\r\\n;]+)\"?");
  private static final Pattern ENCODING =
      Pattern.compile("(?im)^Content-Transfer-Encoding: *(\\S+)");

  /** When it was sent; the beginning of time if it does not say. */
  public Instant sentAt() {
    Matcher date = DATE.matcher(mime);
    try {
      return date.find()
          ? DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.group(1).strip(), Instant::from)
          : Instant.EPOCH;
    } catch (DateTimeParseException unusual) {
      return Instant.EPOCH;
    }
  }

  /** Its words, of the plain text if it has both. */
  public String text() {
    Matcher boundary = BOUNDARY.matcher(mime);
    if (boundary.find()) {
      for (String part : mime.split(Pattern.quote("--" + boundary.group(1)), -1)) {
        if (part.toLowerCase(Locale.ROOT).contains("content-type: text/plain")) {
          return body(part.stripLeading());
        }
      }
    }
    return body(mime);
  }

  private static String body(String part) {
    int blank = part.indexOf("\r\n\r\n");
    if (blank < 0) {
      return part.strip();
    }
    Matcher encoding = ENCODING.matcher(part.substring(0, blank));
    String body = part.substring(blank + 4);
    String how = encoding.find() ? encoding.group(1).toLowerCase(Locale.ROOT) : "";
    String text =
        switch (how) {
          case "quoted-printable" -> quotedPrintable(body);
          case "base64" -> new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8);
          // The mailbox shows each byte as a character.
          default -> new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        };
    return text.replace("\r\n", "\n").strip();
  }

  /** RFC 2045, 6.7. */
  private static String quotedPrintable(String text) {
    String lines = text.replace("=\r\n", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < lines.length(); i++) {
      char c = lines.charAt(i);
      if (c == '=' && i + 2 < lines.length() && isHex(lines, i + 1) && isHex(lines, i + 2)) {
        bytes.write(HexFormat.fromHexDigits(lines, i + 1, i + 3));
        i += 2;
      } else {
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static boolean isHex(String text, int at) {
    return HexFormat.isHexDigit(text.charAt(at));
  }
}
