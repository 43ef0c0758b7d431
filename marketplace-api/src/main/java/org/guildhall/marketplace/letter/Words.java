package org.guildhall.marketplace.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of letters. Each kind has a headline, which is also the line of the News list, a text
 * of one or more paragraphs, and what its link is called.
 */
@ApplicationScoped
public class Words {

  static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private static final String FILE = "/letter-words.properties";

  /** Much longer than any title: what is told stays a letter. */
  private static final int LONGEST = 2_000;

  private final Properties words = new Properties();

  Words() {
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(Words.class.getResourceAsStream(FILE)),
            StandardCharsets.UTF_8)) {
      words.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The one line that says it.
   *
   * @throws IllegalArgumentException if a value is missing
   */
  String headline(LetterKind kind, Map<String, String> values) {
    return filled(pattern(kind, "headline"), values).replaceAll("\\s+", " ");
  }

  /** The paragraphs, an empty line between two. */
  String body(LetterKind kind, Map<String, String> values) {
    return filled(pattern(kind, "text"), values);
  }

  /** What the link in the letter is called. */
  public String action(LetterKind kind) {
    return pattern(kind, "action");
  }

  String pattern(LetterKind kind, String part) {
    String pattern = words.getProperty(kind.name() + "." + part);
    if (pattern == null) {
      throw new IllegalStateException("No " + part + " for " + kind);
    }
    return pattern;
  }

  private static String filled(String pattern, Map<String, String> values) {
    return PLACE
        .matcher(pattern)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values)));
  }

  private static String value(String name, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("A letter lacks its " + name);
    }
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + " …";
  }
}
