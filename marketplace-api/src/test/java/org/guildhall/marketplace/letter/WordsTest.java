package org.guildhall.marketplace.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every letter has its words. */
class WordsTest {

  private static final Set<String> VALUES =
      Set.of(
          "title",
          "organisation",
          "reason",
          "until",
          "at",
          "question",
          "answer",
          "feedback",
          "rung",
          "part",
          "notice",
          "envelope");

  /** What people typed; the others are words and dates of ours. */
  private static final Pattern TYPED =
      Pattern.compile("\\{(title|organisation|reason|question|answer|feedback)}");

  private final Words words = new Words();

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void shouldSayWhatItTellsInAHeadlineATextAndALink(LetterKind kind) {
    assertThat(words.pattern(kind, "headline")).hasSizeBetween(10, 60);
    assertThat(words.pattern(kind, "text")).endsWith(lastOf(words.pattern(kind, "text")));
    assertThat(words.action(kind)).matches("[A-Z][a-z ]+");
    assertThat(places(kind)).isSubsetOf(VALUES);
  }

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void shouldQuoteWhateverSomebodyTyped(LetterKind kind) {
    String alone = "(?m)^\\{[a-z]+}$";
    String inLine = "\"\\{[a-z]+}\"";

    assertThat(TYPED.matcher(words.pattern(kind, "headline").replaceAll(inLine, "")).find())
        .isFalse();
    assertThat(
            TYPED
                .matcher(words.pattern(kind, "text").replaceAll(alone, "").replaceAll(inLine, ""))
                .find())
        .isFalse();
  }

  /** A sentence ends with its stop, and what somebody wrote ends as they wrote it. */
  private static String lastOf(String text) {
    return text.endsWith("}") ? "}" : ".";
  }

  private Set<String> places(LetterKind kind) {
    return Stream.of("headline", "text")
        .flatMap(part -> Words.PLACE.matcher(words.pattern(kind, part)).results())
        .map((MatchResult place) -> place.group(1))
        .collect(Collectors.toSet());
  }
}
