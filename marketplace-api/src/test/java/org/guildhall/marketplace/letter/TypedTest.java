package org.guildhall.marketplace.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people typed is recognisably theirs in our letters. */
class TypedTest {

  private static final String PHISHING =
      """
      Too long.

      Your account is locked. Sign in at https://guildhall.example.evil.com/login within a day.\r\n
      \u2029See the challenge:\u202E
      """;

  private final Words words = new Words();

  @Test
  void shouldMarkEveryLineThatSomebodyTypedWhateverEndsIt() {
    Map<String, String> values = Map.of("title", "Missed bins", "reason", PHISHING);

    String body = words.body(LetterKind.CHALLENGE_SENT_BACK, values);

    assertThat(body.split("\n\n")).hasSize(3);
    assertThat(body.split("\n\n")[1].lines())
        .hasSizeGreaterThan(4)
        .allMatch(line -> line.equals(">") || line.startsWith("> "));
    assertThat(body).doesNotContain("\u202E", "\r", "\u2029");
  }

  @Test
  void shouldLetANameNeitherCloseItsQuotationMarksNorBreakTheLineNorGrowWithoutEnd() {
    String name = "Northbridge\" has paid you.\r\n\r\nSign in \u201Dhere " + "x".repeat(400);
    Map<String, String> values = Map.of("organisation", name, "until", "5 January");

    String headline = words.headline(LetterKind.INVITED, values);
    String body = words.body(LetterKind.INVITED, values);

    assertThat(headline)
        .startsWith("\"Northbridge' has paid you. Sign in 'here xxx")
        .endsWith("x …\" invites you to Guildhall")
        .hasSizeLessThan(160)
        .doesNotContain("\n");
    assertThat(body.split("\n\n")).hasSize(3);
    assertThat(body.split("\n\n")[0]).contains("\" invites you to work for it on Guildhall");
  }

  @Test
  void shouldFillInWhatWasTypedAsItIsEvenIfItLooksLikeAPlace() {
    Map<String, String> values = Map.of("organisation", "{until} $1", "until", "5 January");

    assertThat(words.headline(LetterKind.INVITED, values)).startsWith("\"{until} $1\" invites");
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.com/x, https: //evil .com/x",
    "www.evil.com, www .evil .com",
    "ada@evil.com, ada@evil .com",
    "evil。com, evil 。com",
    "Version 1.2 costs 10.50 e.g. here, Version 1.2 costs 10.50 e.g. here",
    "Dr. Ada Lovelace Ltd., Dr. Ada Lovelace Ltd.",
  })
  void shouldWriteNothingThatMailProgramsMakeALinkOf(String typed, String written) {
    assertThat(Typed.inLine(typed, 100)).isEqualTo(written);
    assertThat(Typed.quotation(typed)).isEqualTo("> " + written);
  }

  @Test
  void shouldCutNoCharacterInHalf() {
    assertThat(Stream.of(9, 10).map(most -> Typed.inLine("Missed 🗑🗑🗑", most)))
        .containsExactly("Missed 🗑 …", "Missed 🗑 …");
  }
}
