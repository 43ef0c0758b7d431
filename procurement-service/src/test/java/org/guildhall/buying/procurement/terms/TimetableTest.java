package org.guildhall.buying.procurement.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {
  private static final String DEADLINE = "2027-01-11T12:00:00Z";

  /** The dates of a plan in their order, of which some are not stated; and the field blamed. */
  private static final String CONTRADICTING =
      """
      2027-01-05|2027-01-04T12:00:00Z|||||           |publishOn
      2027-01-12||2027-01-11T12:00:00Z||||           |publishOn
      2027-03-02||||2027-03-01||                     |contractStart
      |2027-01-11T12:00:01Z|2027-01-11T12:00:00Z||||  |questionsUntil
      |2027-02-02T12:00:00Z||2027-02-01|||            |awardPlanned
      ||2027-01-11T12:00:00Z|2027-01-10|||            |awardPlanned
      ||2027-01-11T12:00:00Z||2027-01-11||            |contractStart
      ||2027-01-11T12:00:00Z||2027-01-20||            |contractStart
      |||2027-02-01|2027-02-10||                      |contractStart
      ||2027-01-11T12:00:00Z|||2027-01-10|            |contractEnd
      |||2027-02-01|||2027-01-31                      |contractMaxEnd
      ||||2027-04-01|2027-03-31|                      |contractEnd
      ||||2027-04-01||2027-03-31                      |contractMaxEnd
      |||||2030-03-31|2030-03-30                      |contractMaxEnd
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = CONTRADICTING)
  void shouldTellOfEveryPairOfDatesThatContradict(
      @Nullable LocalDate publishOn,
      @Nullable Instant questionsUntil,
      @Nullable Instant tendersUntil,
      @Nullable LocalDate awardPlanned,
      @Nullable LocalDate contractStart,
      @Nullable LocalDate contractEnd,
      @Nullable LocalDate contractMaxEnd,
      String field) {
    assertThat(
            faults(
                new Timetable(
                    publishOn,
                    questionsUntil,
                    tendersUntil,
                    awardPlanned,
                    contractStart,
                    contractEnd,
                    contractMaxEnd)))
        .containsOnlyKeys(field);
  }

  @Test
  void shouldLetAContractStartOnTheDayAfterStandstillAndSayWhenThatIs() {
    // Eight working days beginning with Monday 1 February.
    LocalDate award = LocalDate.of(2027, 2, 1);

    assertThat(faults(dates(award, LocalDate.of(2027, 2, 11)))).isEmpty();
    assertThat(faults(dates(award, LocalDate.of(2027, 2, 10))))
        .containsEntry(
            "contractStart",
            "The contract starts on 10 February 2027, before standstill can have ended: after the"
                + " award on 1 February 2027 it lasts at least to the end of 10 February 2027.");
  }

  private static Timetable dates(LocalDate award, LocalDate start) {
    return new Timetable(
        LocalDate.of(2026, 12, 1),
        Instant.parse(DEADLINE),
        Instant.parse(DEADLINE),
        award,
        start,
        start.plusYears(3),
        null);
  }

  private static Map<String, String> faults(Timetable timetable) {
    Map<String, String> faults = new LinkedHashMap<>();
    timetable.check(faults::put);
    return faults;
  }
}
