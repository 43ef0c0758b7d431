package org.guildhall.marketplace.register.reading.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Dates as publishers write them: with offset, with Z, without either (then London), or a bare day.
 */
public final class Dates {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int EARLIEST = 1970;
  private static final int LATEST = 2100;

  private Dates() {}

  public static @Nullable Instant instant(Part part, String field) {
    String text = part.text(field);
    if (text == null) {
      return null;
    }
    Instant instant = parsed(text);
    if (instant == null) {
      part.flag(FlagReason.UNREADABLE_DATE, field, text);
      return null;
    }
    int year = instant.atZone(LONDON).getYear();
    if (year < EARLIEST || year > LATEST) {
      part.flag(FlagReason.IMPLAUSIBLE_DATE, field, text);
      return null;
    }
    return instant;
  }

  /** The civil day in the United Kingdom on which the instant falls. */
  public static @Nullable LocalDate day(Part part, String field) {
    Instant instant = instant(part, field);
    return instant == null ? null : instant.atZone(LONDON).toLocalDate();
  }

  private static @Nullable Instant parsed(String text) {
    String iso = text.replace(' ', 'T');
    try {
      if (iso.length() == 10) {
        return LocalDate.parse(iso).atStartOfDay(LONDON).toInstant();
      }
      return zoned(iso)
          ? OffsetDateTime.parse(iso).toInstant()
          : LocalDateTime.parse(iso).atZone(LONDON).toInstant();
    } catch (DateTimeParseException notADate) {
      return null;
    }
  }

  private static boolean zoned(String iso) {
    int time = iso.indexOf('T');
    return iso.endsWith("Z")
        || iso.indexOf('+', time + 1) > 0
        || (time > 0 && iso.indexOf('-', time) > 0);
  }
}
