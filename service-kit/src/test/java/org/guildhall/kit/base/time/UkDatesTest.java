package org.guildhall.kit.base.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UkDatesTest {

  @ParameterizedTest
  @CsvSource({
    "2027-01-08T00:00:00Z,7 January 2027 at 23:59 (UK time)",
    "2027-07-31T23:00:00Z,31 July 2027 at 23:59 (UK time)",
    "2027-01-08T00:00:01Z,8 January 2027 at 00:00 (UK time)",
    "2027-01-08T12:00:00Z,8 January 2027 at 12:00 (UK time)"
  })
  void shouldShowMidnightAsTheLastMinuteOfTheDayBefore(Instant moment, String written) {
    assertThat(UkDates.written(moment)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-03-28T01:30", "2027-10-31T01:30"})
  void shouldNotGuessWhichMomentIsMeantWhenClocksAreChanged(LocalDateTime local) {
    assertThat(UkDates.momentOf(local)).isEmpty();
  }

  @Test
  void shouldKnowEveryOtherMomentOfThoseNights() {
    assertThat(UkDates.momentOf(LocalDateTime.parse("2027-03-28T00:59")))
        .contains(Instant.parse("2027-03-28T00:59:00Z"));
    assertThat(UkDates.momentOf(LocalDateTime.parse("2027-03-28T02:00")))
        .contains(Instant.parse("2027-03-28T01:00:00Z"));
    assertThat(UkDates.momentOf(LocalDateTime.parse("2027-10-31T02:00")))
        .contains(Instant.parse("2027-10-31T02:00:00Z"));
  }
}
