package org.guildhall.buying.assessment.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Points before they are rounded: two tenders are equal only if they are, however many decimals are
 * published.
 *
 * @param denominator above nothing, with no factor in common with the numerator
 */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
  static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  /**
   * One divided by the other.
   *
   * @param denominator above nothing
   */
  static Fraction of(BigDecimal numerator, BigDecimal denominator) {
    int scale = Math.max(Math.max(numerator.scale(), denominator.scale()), 0);
    return reduced(
        numerator.setScale(scale).unscaledValue(), denominator.setScale(scale).unscaledValue());
  }

  static Fraction of(BigDecimal number) {
    return of(number, BigDecimal.ONE);
  }

  Fraction plus(Fraction other) {
    return reduced(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** As scores are published. */
  BigDecimal rounded(int decimals) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), decimals, PricePoints.ROUNDING);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("points are divided by something above nothing");
    }
    BigInteger common = numerator.gcd(denominator);
    return new Fraction(numerator.divide(common), denominator.divide(common));
  }
}
