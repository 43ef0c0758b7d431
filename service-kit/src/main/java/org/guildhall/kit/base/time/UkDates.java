package org.guildhall.kit.base.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Civil dates as the United Kingdom counts them. */
public final class UkDates {

  /** The zone in which the Procurement Act's days begin and end. */
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm '(UK time)'", Locale.UK).withZone(LONDON);

  private UkDates() {}

  /** As people write it: "5 January 2027 at 12:00 (UK time)". */
  public static String written(Instant moment) {
    return WRITTEN.format(moment);
  }

  /** The day on which this moment falls. */
  public static LocalDate dateOf(Instant moment) {
    return moment.atZone(LONDON).toLocalDate();
  }

  /** The first moment of this day. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(LONDON).toInstant();
  }

  /** The first moment that no longer belongs to this day: midnight at its end. */
  public static Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }
}
