package org.guildhall.portal.shared.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them. */
final class Numbers {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
  private static final int MOST_ROWS = 500;

  private Numbers() {}

  static Optional<BigDecimal> parse(String text) {
    String plain = text.replaceAll("[£,\\s%]", "");
    return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  /**
   * A row's index; −1 for what is none, so that a forged name cannot make a page of a million rows.
   */
  static int parseIndex(String text) {
    if (!text.matches("\\d{1,3}")) {
      return -1;
    }
    int index = Integer.parseInt(text);
    return index < MOST_ROWS ? index : -1;
  }
}
