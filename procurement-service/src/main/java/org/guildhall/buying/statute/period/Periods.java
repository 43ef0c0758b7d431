package org.guildhall.buying.statute.period;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the Act counts days. */
public final class Periods {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Periods() {}

  /** A day as people write it: explanations are read by them. */
  public static String written(LocalDate day) {
    return WRITTEN.format(day);
  }

  /** The last day of a period of so many days beginning with a day, which counts as day 1. */
  public static LocalDate lastDayBeginningWith(LocalDate first, int days) {
    return first.plusDays(days - 1L);
  }

  /** The last day of a period of so many days that starts the day after a day (s.54(5)). */
  public static LocalDate lastDayStartingAfter(LocalDate day, int days) {
    return day.plusDays(days);
  }
}
