package org.guildhall.buying.statute.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Value added tax at the standard rate; amounts in the Act include it (s.123(2)). */
public final class Vat {
  /** In force since 4 January 2011. */
  public static final BigDecimal STANDARD_RATE = new BigDecimal("0.20");

  private Vat() {}

  /** The amount with VAT, to the penny, half up. */
  public static BigDecimal gross(BigDecimal net) {
    return net.multiply(BigDecimal.ONE.add(STANDARD_RATE)).setScale(2, RoundingMode.HALF_UP);
  }
}
