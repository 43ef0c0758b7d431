package org.guildhall.buying.procurement.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.guildhall.buying.statute.period.Periods;
import org.guildhall.buying.statute.period.Standstill;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/**
 * The order that the dates of a plan have: the notice, the end of questions, the deadline, the
 * award, and, once standstill can have ended, the contract, its end and its extensions. Each pair
 * is looked at, for any of them may not be stated yet.
 */
final class DatesInOrder {
  private static final String DEADLINE = "tendersUntil";
  private static final String QUESTIONS = "questionsUntil";
  private static final String START = "contractStart";

  private final List<Stated> stated;

  private DatesInOrder(Timetable dates) {
    stated =
        List.of(
            Stated.on("publishOn", "the tender notice", dates.publishOn()),
            Stated.at(QUESTIONS, "the end of questions", dates.questionsUntil()),
            Stated.at(DEADLINE, "the deadline for tenders", dates.tendersUntil()),
            Stated.on("awardPlanned", "the award", dates.awardPlanned()),
            Stated.on(START, "the start of the contract", dates.contractStart()),
            Stated.on("contractEnd", "the end of the contract", dates.contractEnd()),
            Stated.on("contractMaxEnd", "the end of its extensions", dates.contractMaxEnd()));
  }

  /** A date of the plan, by its field. */
  private record Stated(
      String field, String name, @Nullable LocalDate day, @Nullable Instant moment) {

    static Stated on(String field, String name, @Nullable LocalDate day) {
      return new Stated(field, name, day, null);
    }

    static Stated at(String field, String name, @Nullable Instant moment) {
      return new Stated(field, name, moment == null ? null : UkDates.dateOf(moment), moment);
    }

    boolean isOneOf(String... fields) {
      return List.of(fields).contains(field);
    }
  }

  /** Tells the field and in a whole sentence what is wrong with it, for each pair once. */
  static void check(Timetable dates, BiConsumer<String, String> fault) {
    var order = new DatesInOrder(dates);
    for (int later = 1; later < order.stated.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        order.pair(order.stated.get(earlier), order.stated.get(later), fault);
      }
    }
  }

  private void pair(Stated first, Stated second, BiConsumer<String, String> fault) {
    LocalDate before = first.day();
    LocalDate after = second.day();
    if (before == null || after == null) {
      return;
    }
    if (second.isOneOf(START) && first.isOneOf(DEADLINE, "awardPlanned")) {
      LocalDate standstill = new Standstill().end(before, null).value();
      if (!after.isAfter(standstill)) {
        fault.accept(
            START,
            ("The contract starts on %s, before standstill can have ended: after %s on %s it lasts"
                    + " at least to the end of %s.")
                .formatted(
                    Periods.written(after),
                    first.name(),
                    Periods.written(before),
                    Periods.written(standstill)));
      }
      return;
    }
    if (isWrong(first, second, before, after)) {
      // It is the deadline that all others are planned around.
      Stated blamed = second.isOneOf(DEADLINE, QUESTIONS) ? first : second;
      fault.accept(
          blamed.field(),
          "%s on %s does not come before %s on %s."
              .formatted(
                  capital(first.name()),
                  Periods.written(before),
                  second.name(),
                  Periods.written(after)));
    }
  }

  private static boolean isWrong(Stated first, Stated second, LocalDate before, LocalDate after) {
    if (first.moment() != null && second.moment() != null) {
      return first.moment().isAfter(second.moment());
    }
    return before.isAfter(after);
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
