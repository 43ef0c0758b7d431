package org.guildhall.portal.shared.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.kit.base.time.UkDates;

/** Dates and times as typed in the United Kingdom. */
final class UkTime {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final Pattern TYPED =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?", Pattern.CASE_INSENSITIVE);
  private static final int NOON = 12;
  private static final int SHORTEST_NAME = 3;

  private UkTime() {}

  static LocalDate dateOf(Instant instant) {
    return UkDates.dateOf(instant);
  }

  static String timeOf(Instant instant) {
    return TIME.format(instant.atZone(UkDates.LONDON));
  }

  static Optional<LocalDate> parseDate(String day, String month, String year) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month(month), Integer.parseInt(day)))
          .filter(d -> d.getYear() >= 1900 && d.getYear() <= 2200);
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A number or a name, whole or cut short: 6, June, jun, Sept. */
  private static int month(String typed) {
    String name = typed.strip().replaceFirst("\\.$", "").toLowerCase(Locale.ROOT);
    if (name.length() < SHORTEST_NAME) {
      return Integer.parseInt(name);
    }
    return Arrays.stream(Month.values())
        .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(name))
        .findFirst()
        .orElseThrow(() -> new DateTimeException("no such month"))
        .getValue();
  }

  static Optional<LocalTime> parseTime(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty() || "noon".equals(text) || "midday".equals(text)) {
      return Optional.of(LocalTime.of(NOON, 0));
    }
    Matcher matcher = TYPED.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(1));
    int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    if (matcher.group(3) != null) {
      if (hour < 1 || hour > NOON) {
        return Optional.empty();
      }
      hour = hour % NOON + ("pm".equals(matcher.group(3)) ? NOON : 0);
    }
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }
}
