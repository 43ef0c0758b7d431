package org.guildhall.kit.base.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An amount with value added tax: what thresholds are compared with (s.123(2)).
 *
 * @param amount pounds; two that differ only in scale are equal
 */
public record GrossAmount(@JsonValue BigDecimal amount) implements Money, Comparable<GrossAmount> {

  /** Nothing. */
  public static final GrossAmount ZERO = new GrossAmount(BigDecimal.ZERO);

  /** Is read from a bare number. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public GrossAmount {}

  /** Pounds, such as {@code 12.50}. */
  public static GrossAmount of(String pounds) {
    return new GrossAmount(new BigDecimal(pounds));
  }

  /** Adds up a stream of them; nothing for an empty one. */
  public static Collector<GrossAmount, ?, GrossAmount> sum() {
    return Collectors.reducing(ZERO, GrossAmount::plus);
  }

  public GrossAmount plus(GrossAmount other) {
    return new GrossAmount(amount.add(other.amount));
  }

  public GrossAmount minus(GrossAmount other) {
    return new GrossAmount(amount.subtract(other.amount));
  }

  /** Exact; round with {@link #rounded} where the law or the contract says so. */
  public GrossAmount times(BigDecimal factor) {
    return new GrossAmount(amount.multiply(factor));
  }

  public GrossAmount times(long factor) {
    return times(BigDecimal.valueOf(factor));
  }

  /** To the penny, half up. */
  public GrossAmount rounded() {
    return new GrossAmount(Money.toThePenny(amount));
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  @Override
  public int compareTo(GrossAmount other) {
    return amount.compareTo(other.amount);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GrossAmount that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return amount.stripTrailingZeros().hashCode();
  }

  /** Without an exponent. */
  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
