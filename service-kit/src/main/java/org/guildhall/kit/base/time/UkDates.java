package org.guildhall.kit.base.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Civil dates as the United Kingdom counts them. */
public final class UkDates {

  /** The zone in which the Procurement Act's days begin and end. */
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm '(UK time)'", Locale.UK);

  private UkDates() {}

  /** As people write it: "5 January 2027 at 12:00 (UK time)". */
  public static String written(Instant moment) {
    return WRITTEN.format(shown(moment));
  }

  /**
   * London's time as it is shown, whatever the words: midnight is the last minute of the day
   * before, for nobody is sure on which side of a day its midnight lies. A deadline stays where it
   * is.
   */
  public static ZonedDateTime shown(Instant moment) {
    ZonedDateTime local = moment.atZone(LONDON);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? local.minusMinutes(1) : local;
  }

  /**
   * The moment at which London's clocks show this.
   *
   * @return empty when they skip it or show it twice, on the nights when they are changed: nobody
   *     can tell which moment is meant
   */
  public static Optional<Instant> momentOf(LocalDateTime local) {
    List<ZoneOffset> offsets = LONDON.getRules().getValidOffsets(local);
    return offsets.size() == 1
        ? Optional.of(local.toInstant(offsets.getFirst()))
        : Optional.empty();
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
