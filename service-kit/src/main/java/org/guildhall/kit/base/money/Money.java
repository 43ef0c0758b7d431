package org.guildhall.kit.base.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * An exact amount of which it is known whether value added tax is in it; of pounds sterling, unless
 * a currency stands beside it. There are two kinds, and nothing adds one to the other. Both are
 * written as bare numbers, in JSON and in numeric columns; which kind a number is, its type says
 * here and its name elsewhere: {@code amount} and {@code amountGross} in OCDS.
 */
public sealed interface Money permits NetAmount, GrossAmount {

  /** What everything is bought in here. */
  String CURRENCY = "GBP";

  /** Exact; the scale is kept as given. */
  BigDecimal amount();

  /** As {@link #written(BigDecimal)}. */
  default String written() {
    return written(amount());
  }

  /**
   * As people write it, in every message and on every page: "£1,234", "£1,234.50"; of the price of
   * one unit every place that it has, to the fourth: "£0.0001".
   */
  static String written(BigDecimal pounds) {
    boolean whole = pounds.stripTrailingZeros().scale() <= 0;
    NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
    format.setMinimumFractionDigits(whole ? 0 : 2);
    format.setMaximumFractionDigits(4);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return (pounds.signum() < 0 ? "−£" : "£") + format.format(pounds.abs());
  }

  /** To the penny, half up. */
  static BigDecimal toThePenny(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP);
  }
}
