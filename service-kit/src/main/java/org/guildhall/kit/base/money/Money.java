package org.guildhall.kit.base.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount in a currency. Whether it is net or gross is said by the name of the field that
 * holds it: {@code amount} is net, {@code amountGross} gross, as in OCDS.
 *
 * @param amount exact; a scale is kept as given
 * @param currency ISO 4217, {@code GBP}
 */
public record Money(@JsonFormat(shape = JsonFormat.Shape.NUMBER) BigDecimal amount, String currency)
    implements Comparable<Money> {

  private static final String STERLING = "GBP";

  /**
   * @throws IllegalArgumentException if there is no such currency
   */
  public Money {
    // Throws for a currency that ISO 4217 does not know.
    currency = Currency.getInstance(currency).getCurrencyCode();
  }

  /** Pounds sterling. */
  public static Money gbp(String amount) {
    return gbp(new BigDecimal(amount));
  }

  /** Pounds sterling. */
  public static Money gbp(BigDecimal amount) {
    return new Money(amount, STERLING);
  }

  /** Nothing, in that currency. */
  public static Money zero(String currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  public Money plus(Money other) {
    return new Money(amount.add(sameCurrency(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(sameCurrency(other).amount), currency);
  }

  /** Exact; round with {@link #rounded} where the law or the contract says so. */
  public Money times(BigDecimal factor) {
    return new Money(amount.multiply(factor), currency);
  }

  public Money times(long factor) {
    return times(BigDecimal.valueOf(factor));
  }

  /** To the currency's own smallest unit, half up. */
  public Money rounded() {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    return new Money(amount.setScale(digits, RoundingMode.HALF_UP), currency);
  }

  @JsonIgnore
  public boolean isZero() {
    return amount.signum() == 0;
  }

  @JsonIgnore
  public boolean isNegative() {
    return amount.signum() < 0;
  }

  /**
   * @throws IllegalArgumentException if the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    return amount.compareTo(sameCurrency(other).amount);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
    }
    return other;
  }
}
