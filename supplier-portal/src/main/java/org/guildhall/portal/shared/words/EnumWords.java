package org.guildhall.portal.shared.words;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.guildhall.portal.shared.form.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The words for the values of the APIs' enumerations, all of them in {@code words.properties}. In
 * templates: {@code {x.status.words}}, {@code {#status x.status /}}.
 */
@TemplateExtension
public final class EnumWords {
  private static final String NEWER = "UNRECOGNISED";
  private static final Properties ALL = read();

  private EnumWords() {}

  /** In plain English: {@code IN_REVIEW} becomes "In review". */
  public static String words(Enum<?> value) {
    String key = value.name().equals(NEWER) ? NEWER : key(value);
    String words = ALL.getProperty(key);
    if (words == null) {
      throw new IllegalStateException(key + " has no words in words.properties");
    }
    return words;
  }

  /** Words for the middle of a sentence. */
  public static String lowerWords(Enum<?> value) {
    return words(value).toLowerCase(Locale.UK);
  }

  /** With its article: "an approver". */
  public static String oneOf(Enum<?> value) {
    String words = lowerWords(value);
    return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
  }

  /** Colour of the GOV.UK tag for a status. */
  public static String statusColour(Enum<?> value) {
    return ALL.getProperty(key(value) + ".colour", "grey");
  }

  /**
   * Whether it is this value.
   *
   * @throws IllegalArgumentException when there is no such value, so that a page cannot wait for
   *     what never comes
   */
  public static boolean is(Enum<?> value, String name) {
    return value == Enum.valueOf(value.getDeclaringClass(), name);
  }

  /** {@link #is} one of these. */
  public static boolean isOneOf(Enum<?> value, String... names) {
    return Arrays.stream(names).map(name -> is(value, name)).reduce(false, Boolean::logicalOr);
  }

  /** The words for what is stored as text, by the first of these enumerations that has it. */
  @SafeVarargs
  public static Optional<String> stored(String text, Class<? extends Enum<?>>... types) {
    return Arrays.stream(types)
        .flatMap(EnumWords::known)
        .filter(value -> value.name().equals(text))
        .findFirst()
        .map(EnumWords::words);
  }

  /** Every value as an option of a form. */
  public static List<Choice> choices(Class<? extends Enum<?>> type) {
    return known(type).map(EnumWords::choice).toList();
  }

  /** These values as options of a form. */
  public static List<Choice> choices(Enum<?>... values) {
    return Arrays.stream(values).map(EnumWords::choice).toList();
  }

  private static Choice choice(Enum<?> value) {
    @Nullable String hint = ALL.getProperty(key(value) + ".hint");
    return new Choice(value.name(), ALL.getProperty(key(value) + ".choice", words(value)), hint);
  }

  private static Stream<? extends Enum<?>> known(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).filter(value -> !value.name().equals(NEWER));
  }

  private static String key(Enum<?> value) {
    return value.getDeclaringClass().getSimpleName() + "." + value.name();
  }

  private static Properties read() {
    try (InputStream in =
        EnumWords.class.getClassLoader().getResourceAsStream("words.properties")) {
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
