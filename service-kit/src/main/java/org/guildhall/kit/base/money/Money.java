package org.guildhall.kit.base.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

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

  /** To the penny, half up. */
  static BigDecimal toThePenny(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP);
  }
}
