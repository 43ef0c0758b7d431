package org.guildhall.portal.buyer.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.portal.shared.words.Words;

/** Dates of a release: whole days begin at midnight and end at their last second. */
final class ReleaseDates {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private ReleaseDates() {}

  /** "31 March 2029", "1 February 2027 at midday"; what is no date stays as it is. */
  static String written(String text) {
    return written(text, LAST_SECOND);
  }

  private static String written(String text, LocalTime wholeDay) {
    try {
      OffsetDateTime moment = OffsetDateTime.parse(text);
      return moment.toLocalTime().equals(wholeDay)
          ? Words.ukDate(moment.toLocalDate())
          : Words.ukDateTime(moment.toInstant());
    } catch (DateTimeException notADate) {
      return text;
    }
  }

  /** "From 1 April 2027, until 31 March 2029, with extensions until 31 March 2031". */
  static String period(JsonNode period) {
    List<String> parts = new ArrayList<>();
    add(parts, "from ", period.path("startDate"), LocalTime.MIDNIGHT);
    add(parts, "until ", period.path("endDate"), LAST_SECOND);
    add(parts, "with extensions until ", period.path("maxExtentDate"), LAST_SECOND);
    return Words.capital(String.join(", ", parts));
  }

  private static void add(List<String> parts, String word, JsonNode date, LocalTime wholeDay) {
    if (date.isTextual()) {
      parts.add(word + written(date.asText(), wholeDay));
    }
  }
}
