package org.guildhall.buying.procurement.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.junit.jupiter.api.Test;

class DatesAheadTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final Timetable YESTERDAY = plan("2026-11-29", "2026-11-30T11:59:59Z");

  private static Timetable plan(String day, String moment) {
    LocalDate date = LocalDate.parse(day);
    Instant at = Instant.parse(moment);
    return new Timetable(date, at, at, date, date, date, date);
  }

  @Test
  void shouldNameEveryDateThatWasOverWhenItWasWritten() {
    var refused =
        catchThrowableOfType(
            ProblemException.class, () -> DatesAhead.check(YESTERDAY, Timetable.EMPTY, NOW));

    assertThat(refused.fields())
        .extracting(FieldProblem::field)
        .containsExactly(
            "timetable.publishOn",
            "timetable.questionsUntil",
            "timetable.tendersUntil",
            "timetable.awardPlanned",
            "timetable.contractStart",
            "timetable.contractEnd",
            "timetable.contractMaxEnd");
  }

  @Test
  void shouldTakeTodayAndWhatIsNotStatedYet() {
    assertThatCode(() ->
            DatesAhead.check(plan("2026-11-30", "2026-11-30T12:00:00Z"), Timetable.EMPTY, NOW))
        .doesNotThrowAnyException();
    assertThatCode(() -> DatesAhead.check(Timetable.EMPTY, YESTERDAY, NOW))
        .doesNotThrowAnyException();
  }

  @Test
  void shouldLeaveADateThatHasPassedSinceItWasWritten() {
    assertThatCode(() -> DatesAhead.check(YESTERDAY, YESTERDAY, NOW)).doesNotThrowAnyException();
  }
}
