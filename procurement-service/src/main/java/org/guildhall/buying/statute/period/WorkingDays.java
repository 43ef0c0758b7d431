package org.guildhall.buying.statute.period;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Working days as the Act defines them: neither Saturday nor Sunday nor a bank holiday in
 * <em>any</em> part of the United Kingdom (s.123).
 */
public final class WorkingDays {
  /** The calendar's codes of the four parts; an unknown code would silently drop its holidays. */
  private static final List<String> PARTS = List.of("eng", "wls", "sct", "nir");

  /** Days made bank holidays by proclamation, which no calendar can compute. */
  private static final Set<LocalDate> PROCLAIMED =
      Set.of(LocalDate.of(2022, 6, 3), LocalDate.of(2022, 9, 19), LocalDate.of(2023, 5, 8));

  private static final HolidayManager CALENDAR =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

  private static final Map<Year, Set<LocalDate>> HOLIDAYS = new ConcurrentHashMap<>();

  private WorkingDays() {}

  /** Whether the day is a working day. */
  public static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !isBankHoliday(day);
  }

  /** Whether the day is a bank holiday in any part of the United Kingdom. */
  public static boolean isBankHoliday(LocalDate day) {
    return PROCLAIMED.contains(day)
        || HOLIDAYS.computeIfAbsent(Year.from(day), WorkingDays::holidaysOf).contains(day);
  }

  /** The day itself, or the next working day. */
  public static LocalDate onOrAfter(LocalDate day) {
    var next = day;
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /**
   * The last day of a period of so many working days beginning with a day: that day counts as the
   * first if it is a working day.
   */
  public static LocalDate lastDayBeginningWith(LocalDate first, int workingDays) {
    if (workingDays < 1) {
      throw new IllegalArgumentException("A period has at least one working day.");
    }
    var day = onOrAfter(first);
    for (int counted = 1; counted < workingDays; counted++) {
      day = onOrAfter(day.plusDays(1));
    }
    return day;
  }

  private static Set<LocalDate> holidaysOf(Year year) {
    var days = new HashSet<LocalDate>();
    for (var part : PARTS) {
      CALENDAR.getHolidays(year, part).stream().map(Holiday::getDate).forEach(days::add);
    }
    return Set.copyOf(days);
  }
}
