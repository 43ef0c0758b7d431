package org.guildhall.portal.shared.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people type them. */
final class Numbers {
  /** Commas part thousands or are none; nobody knows whether 12,50 means 12.50 or 1,250. */
  private static final Pattern NUMBER =
      Pattern.compile("-?£?\\s*(?:\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4})(?:\\.\\d{1,15})?");

  private static final int MOST_ROWS = 500;

  private Numbers() {}

  static Optional<BigDecimal> parse(String text) {
    Matcher typed = NUMBER.matcher(text.strip());
    return typed.matches()
        ? Optional.of(new BigDecimal(text.replaceAll("[£,\\s]", "")))
        : Optional.empty();
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
