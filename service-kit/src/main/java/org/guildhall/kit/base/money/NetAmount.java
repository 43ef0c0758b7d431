package org.guildhall.kit.base.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An amount without value added tax: prices, estimates, budgets, awards.
 *
 * @param amount pounds; two that differ only in scale are equal
 */
public record NetAmount(@JsonValue BigDecimal amount) implements Money, Comparable<NetAmount> {

  /** Nothing. */
  public static final NetAmount ZERO = new NetAmount(BigDecimal.ZERO);

  /** Is read from a bare number. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public NetAmount {}

  /** Pounds, such as {@code 12.50}. */
  public static NetAmount of(String pounds) {
    return new NetAmount(new BigDecimal(pounds));
  }

  /** Adds up a stream of them; nothing for an empty one. */
  public static Collector<NetAmount, ?, NetAmount> sum() {
    return Collectors.reducing(ZERO, NetAmount::plus);
  }

  public NetAmount plus(NetAmount other) {
    return new NetAmount(amount.add(other.amount));
  }

  public NetAmount minus(NetAmount other) {
    return new NetAmount(amount.subtract(other.amount));
  }

  /** Exact; round with {@link #rounded} where the law or the contract says so. */
  public NetAmount times(BigDecimal factor) {
    return new NetAmount(amount.multiply(factor));
  }

  public NetAmount times(long factor) {
    return times(BigDecimal.valueOf(factor));
  }

  /** To the penny, half up. */
  public NetAmount rounded() {
    return new NetAmount(Money.toThePenny(amount));
  }

  /**
   * The same with tax, to the penny.
   *
   * @param rate of the tax: {@code 0.20}
   */
  public GrossAmount withTax(BigDecimal rate) {
    return new GrossAmount(amount.multiply(BigDecimal.ONE.add(rate))).rounded();
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
  public int compareTo(NetAmount other) {
    return amount.compareTo(other.amount);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NetAmount that && compareTo(that) == 0;
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
