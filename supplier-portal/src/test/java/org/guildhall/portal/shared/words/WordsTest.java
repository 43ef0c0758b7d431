package org.guildhall.portal.shared.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T14:05:00Z,22 November 2026 at 2:05pm",
    "2026-07-01T11:00:00Z,1 July 2026 at midday",
    "2026-12-31T00:00:00Z,30 December 2026 at 11:59pm",
    "2026-06-30T23:00:00Z,30 June 2026 at 11:59pm",
    "2026-12-31T00:00:30Z,31 December 2026 at 12am",
    "2026-06-30T23:30:00Z,1 July 2026 at 12:30am",
    "2026-11-22T09:00:00Z,22 November 2026 at 9am"
  })
  void shouldWriteMomentsInLondonTime(Instant moment, String words) {
    assertThat(Words.ukDateTime(moment)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"1234.5,'£1,234.50'", "1234.00,'£1,234'", "-2,−£2", "0.0001,£0.0001"})
  void shouldWriteMoneyAsPeopleDo(BigDecimal amount, String words) {
    assertThat(Words.pounds(amount)).isEqualTo(words);
  }

  @Test
  void shouldWriteOneAndMany() {
    assertThat(Words.plural(1, "response")).isEqualTo("1 response");
    assertThat(Words.plural(1200, "reply", "replies")).isEqualTo("1,200 replies");
    assertThat(Words.plural(0, "council")).isEqualTo("0 councils");
  }
}
