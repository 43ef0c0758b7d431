package org.guildhall.portal.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.portal.shared.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the audit trail, as it was typed. Days are those of London, the last
 * one included.
 *
 * @param form how the organisation was chosen
 * @param about the id of a procurement, a challenge or another thing
 * @param organisation the id of the organisation for which somebody acted
 */
public record AuditFilter(
    Form form,
    String about,
    String organisation,
    String person,
    String act,
    String first,
    String last) {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  static AuditFilter of(
      Form form,
      @Nullable String about,
      @Nullable String organisation,
      @Nullable String person,
      @Nullable String act,
      @Nullable String first,
      @Nullable String last) {
    return new AuditFilter(
        form, text(about), text(organisation), text(person), text(act), text(first), text(last));
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** What is wrong with it, for the reader; empty when nothing is. */
  public String problem() {
    String unclear = form.error("organisation");
    if (unclear != null) {
      return unclear;
    }
    if (isNotAnId(about)) {
      return "An id has 36 characters, as in the address of a page";
    }
    if (isNotADay(first) || isNotADay(last)) {
      return "Enter a date, like 2026-11-30";
    }
    Instant begin = fromMoment();
    Instant end = toMoment();
    return begin != null && end != null && !begin.isBefore(end)
        ? "The last day must not be before the first"
        : "";
  }

  /** Whether it can be looked for: nothing is wrong, and no organisation is still looked for. */
  boolean isReady() {
    return !form.isFailed() && problem().isEmpty();
  }

  private static boolean isNotAnId(String typed) {
    return !typed.isEmpty() && id(typed) == null;
  }

  private static boolean isNotADay(String typed) {
    return !typed.isEmpty() && day(typed) == null;
  }

  @Nullable UUID aboutId() {
    return id(about);
  }

  @Nullable UUID organisationId() {
    return id(organisation);
  }

  @Nullable String personId() {
    return person.isEmpty() ? null : person;
  }

  @Nullable String actCode() {
    return act.isEmpty() ? null : act;
  }

  @Nullable Instant fromMoment() {
    LocalDate day = day(first);
    return day == null ? null : day.atStartOfDay(LONDON).toInstant();
  }

  @Nullable Instant toMoment() {
    LocalDate day = day(last);
    return day == null ? null : day.plusDays(1).atStartOfDay(LONDON).toInstant();
  }

  private static @Nullable UUID id(String typed) {
    try {
      return typed.isEmpty() ? null : UUID.fromString(typed);
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      LocalDate day = typed.isEmpty() ? null : LocalDate.parse(typed);
      return day == null || day.getYear() < 1 || day.getYear() > 9998 ? null : day;
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }

  /** The same search as an address, to which more can be added. */
  public String query() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("about", about);
    all.put("organisation", organisation);
    all.put("person", person);
    all.put("act", act);
    all.put("first", first);
    all.put("last", last);
    return all.entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .map(each ->
            each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }
}
