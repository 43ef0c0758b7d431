package org.guildhall.portal.shared.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How typed values stand in the fields of a form. */
final class FormValues {
  private FormValues() {}

  /** Fills a field, or those that a date and a moment have; null leaves it as it is. */
  static void write(Map<String, List<String>> values, String name, @Nullable Object value) {
    if (value instanceof LocalDate date) {
      values.put(name + "-day", List.of(String.valueOf(date.getDayOfMonth())));
      values.put(name + "-month", List.of(String.valueOf(date.getMonthValue())));
      values.put(name + "-year", List.of(String.valueOf(date.getYear())));
    } else if (value instanceof Instant instant) {
      write(values, name, UkTime.dateOf(instant));
      values.put(name + "-time", List.of(UkTime.timeOf(instant)));
    } else if (value instanceof BigDecimal number) {
      values.put(name, List.of(number.stripTrailingZeros().toPlainString()));
    } else if (value instanceof Iterable<?> several) {
      List<String> all = new ArrayList<>();
      several.forEach(each -> all.add(String.valueOf(each)));
      values.put(name, all);
    } else if (value != null) {
      values.put(name, List.of(value.toString()));
    }
  }

  /** How many rows of a list field there are among these names, at least {@code least}. */
  static int rows(Set<String> names, String list, int least) {
    int rows = least;
    for (String name : names) {
      if (name.startsWith(list + "[")) {
        int begin = list.length() + 1;
        String index = name.substring(begin, Math.max(begin, name.indexOf(']', begin)));
        rows = Math.max(rows, Numbers.parseIndex(index) + 1);
      }
    }
    return rows;
  }
}
