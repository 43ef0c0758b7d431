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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of letters. Each kind has a headline, which is also the line of the News list, a text
 * of one or more paragraphs, and what its link is called. What people typed stands in them as
 * {@link Typed} has it: in a line between quotation marks, or as a paragraph that is quoted. Other
 * places are for words and dates of our own.
 */
@ApplicationScoped
public class Words {

  static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private static final String FILE = "/letter-words.properties";

  private static final String BETWEEN = "\n\n";

  /** A subject that nobody can read to its end tells nothing. */
  private static final int LONGEST_IN_HEADLINE = 100;

  private static final int LONGEST_IN_TEXT = 300;

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
    return filled(pattern(kind, "headline"), values, LONGEST_IN_HEADLINE);
  }

  /** The paragraphs, an empty line between two; the lines of quoted ones begin with a mark. */
  String body(LetterKind kind, Map<String, String> values) {
    return Stream.of(pattern(kind, "text").split(BETWEEN))
        .map(paragraph -> paragraph(paragraph, values))
        .collect(Collectors.joining(BETWEEN));
  }

  private static String paragraph(String pattern, Map<String, String> values) {
    Matcher alone = PLACE.matcher(pattern);
    return alone.matches()
        ? Typed.quotation(value(alone.group(1), values))
        : filled(pattern, values, LONGEST_IN_TEXT);
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

  /** What was typed is looked for in the pattern alone: it cannot bring places of its own. */
  private static String filled(String pattern, Map<String, String> values, int longest) {
    return PLACE
        .matcher(pattern)
        .replaceAll(place -> {
          String value = value(place.group(1), values);
          boolean typed = pattern.startsWith("\"", Math.max(0, place.start() - 1));
          return Matcher.quoteReplacement(typed ? Typed.inLine(value, longest) : value);
        });
  }

  private static String value(String name, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("A letter lacks its " + name);
    }
    return value;
  }
}
