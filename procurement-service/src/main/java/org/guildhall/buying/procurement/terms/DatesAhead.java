package org.guildhall.buying.procurement.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/** A plan is made for what lies ahead; a date that has passed since it was written stays. */
public final class DatesAhead {
  private final Timetable planned;
  private final Timetable before;
  private final List<FieldProblem> past = new ArrayList<>();

  private DatesAhead(Timetable planned, Timetable before) {
    this.planned = planned;
    this.before = before;
  }

  /**
   * Refuses dates that were over when they were written.
   *
   * @param before what was planned earlier
   * @throws ProblemException INVALID_INPUT, naming every such date
   */
  public static void check(Timetable planned, Timetable before, Instant now) {
    DatesAhead dates = new DatesAhead(planned, before);
    LocalDate today = UkDates.dateOf(now);
    dates.refuse("publishOn", today, Timetable::publishOn);
    dates.refuse("questionsUntil", now, Timetable::questionsUntil);
    dates.refuse("tendersUntil", now, Timetable::tendersUntil);
    dates.refuse("awardPlanned", today, Timetable::awardPlanned);
    dates.refuse("contractStart", today, Timetable::contractStart);
    dates.refuse("contractEnd", today, Timetable::contractEnd);
    dates.refuse("contractMaxEnd", today, Timetable::contractMaxEnd);
    if (!dates.past.isEmpty()) {
      throw ProblemException.of(
          KitProblem.INVALID_INPUT, "A procurement is planned for what lies ahead.", dates.past);
    }
  }

  private <T extends Comparable<? super T>> void refuse(
      String field, T now, Function<Timetable, @Nullable T> date) {
    T written = date.apply(planned);
    if (written != null
        && !Objects.equals(written, date.apply(before))
        && written.compareTo(now) < 0) {
      past.add(new FieldProblem("timetable." + field, "must not be in the past"));
    }
  }
}
