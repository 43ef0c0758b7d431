package org.guildhall.portal.buyer.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.guildhall.portal.shared.words.Words;

/**
 * The words for OCDS fields and codes, in {@code release.properties}. What has no words there is
 * written from its name: {@code finalStageBids} becomes "Final stage bids".
 */
final class ReleaseWords {
  private static final Properties ALL = read();

  private ReleaseWords() {}

  /** The label of a field within the object of that name. */
  static String label(String holder, String field) {
    String own = ALL.getProperty(holder + "." + field);
    return own != null ? own : ALL.getProperty(field, spaced(field));
  }

  /** What one element of that list is called. */
  static String one(String list) {
    return ALL.getProperty("one." + list, spaced(list));
  }

  /** Whether elements of it have a heading of their own. */
  static boolean isList(String list) {
    return ALL.containsKey("one." + list);
  }

  /** What a field of codes says in words; any other text as it is. */
  static String value(String field, String text) {
    return ALL.containsKey("coded." + field) ? ALL.getProperty("code." + text, spaced(text)) : text;
  }

  /** What a list of identifiers or codes is called. */
  static String scheme(String scheme) {
    return ALL.getProperty("scheme." + scheme, scheme);
  }

  private static String spaced(String name) {
    return Words.capital(
        name.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[_-]", " ").toLowerCase(Locale.UK));
  }

  private static Properties read() {
    try (InputStream in =
        ReleaseWords.class.getClassLoader().getResourceAsStream("release.properties")) {
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
