package org.guildhall.portal.shared.words;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.guildhall.kit.base.money.Money;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/** How things are written for people, used from templates: {@code {deadline.ukDateTime}}. */
@TemplateExtension
public final class Words {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private Words() {}

  /**
   * "22 November 2026 at 2:05pm", London time; midnight as 11:59pm of the day before, as {@link
   * UkDates#shown} says.
   */
  public static String ukDateTime(Instant moment) {
    ZonedDateTime local = UkDates.shown(moment);
    return DATE.format(local) + " at " + ukTime(local);
  }

  public static String ukDate(Instant moment) {
    return DATE.format(UkDates.dateOf(moment));
  }

  public static String ukDate(LocalDate date) {
    return DATE.format(date);
  }

  private static String ukTime(ZonedDateTime local) {
    if (local.getMinute() == 0 && local.getHour() == 12) {
      return "midday";
    }
    int hour = local.getHour() % 12 == 0 ? 12 : local.getHour() % 12;
    String minute =
        local.getMinute() == 0 ? "" : String.format(Locale.ROOT, ":%02d", local.getMinute());
    return hour + minute + (local.getHour() < 12 ? "am" : "pm");
  }

  /** "£1,234.50", "£1,234". */
  public static String pounds(BigDecimal amount) {
    return Money.written(amount);
  }

  /** "1,234.5", without needless zeros. */
  public static String grouped(Number number) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
    format.setMaximumFractionDigits(6);
    return format.format(number);
  }

  /** "1,250 licences": a quantity and what it counts, which is said where nobody stated it. */
  public static String counted(Number quantity, @Nullable String unit) {
    return grouped(quantity) + " " + (unit == null || unit.isBlank() ? "(unit not stated)" : unit);
  }

  /** "1 response", "2 responses". */
  public static String plural(int count, String one) {
    return plural(count, one, one + "s");
  }

  /** {@link #plural(int, String)} for what may be many. */
  public static String countOf(long count, String one) {
    return grouped(count) + " " + (count == 1 ? one : one + "s");
  }

  /** "1 reply", "2 replies". */
  public static String plural(int count, String one, String many) {
    return grouped(count) + " " + (count == 1 ? one : many);
  }

  /** With its first letter in upper case. */
  public static String capital(String text) {
    return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Whether there is anything to show; unlike a bare condition, a nought counts. */
  public static boolean given(Object value) {
    return !value.toString().isEmpty();
  }

  public static String urlEncoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** "1.4 MB". */
  public static String fileSize(long bytes) {
    if (bytes < 1024) {
      return plural((int) bytes, "byte");
    }
    double kb = bytes / 1024.0;
    return kb < 1024
        ? String.format(Locale.UK, "%.0f KB", kb)
        : String.format(Locale.UK, "%.1f MB", kb / 1024);
  }
}
