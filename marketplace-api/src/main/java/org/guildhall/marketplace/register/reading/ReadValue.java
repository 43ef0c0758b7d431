package org.guildhall.marketplace.register.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.Money;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.marketplace.register.reading.json.FlagReason;
import org.guildhall.marketplace.register.reading.json.Flags;
import org.guildhall.marketplace.register.reading.json.Part;
import org.jspecify.annotations.Nullable;

/**
 * An amount as published: net and gross apart, in the currency it was stated in.
 *
 * @param amount without VAT, or null
 * @param gross with VAT (the UK extension's amountGross), or null
 * @param currency ISO 4217
 */
public record ReadValue(@Nullable NetAmount amount, @Nullable GrossAmount gross, String currency) {

  private static final String POUNDS = "GBP";
  private static final BigDecimal BEYOND = new BigDecimal("1e15");

  static @Nullable ReadValue in(Part owner, String field) {
    if (!owner.has(field)) {
      return null;
    }
    Part part = owner.object(field);
    NetAmount amount = amount(part, "amount", NetAmount::new);
    GrossAmount gross = amount(part, "amountGross", GrossAmount::new);
    if (amount == null && gross == null) {
      return null;
    }
    String currency = part.text("currency");
    if (currency == null || !currency.matches("[A-Za-z]{3}")) {
      part.flag(FlagReason.MISSING_CURRENCY, "currency", Objects.requireNonNullElse(currency, ""));
      return null;
    }
    if (!POUNDS.equalsIgnoreCase(currency)) {
      part.flag(FlagReason.FOREIGN_CURRENCY, "currency", currency);
    }
    return new ReadValue(amount, gross, currency.toUpperCase(java.util.Locale.ROOT));
  }

  /** The sum, if all are in one currency; flagged and null if not. */
  static @Nullable ReadValue sum(List<ReadValue> values, Flags flags, String path) {
    if (values.isEmpty()) {
      return null;
    }
    String currency = values.getFirst().currency();
    if (values.stream().anyMatch(value -> !value.currency().equals(currency))) {
      flags.add(FlagReason.MIXED_CURRENCIES, path);
      return null;
    }
    return new ReadValue(
        total(values.stream().map(ReadValue::amount).toList(), NetAmount::plus),
        total(values.stream().map(ReadValue::gross).toList(), GrossAmount::plus),
        currency);
  }

  /** Nothing, if one of them is not known. */
  private static <M extends Money> @Nullable M total(
      List<@Nullable M> amounts, BinaryOperator<M> plus) {
    M total = null;
    for (M amount : amounts) {
      if (amount == null) {
        return null;
      }
      total = total == null ? amount : plus.apply(total, amount);
    }
    return total;
  }

  private static <M extends Money> @Nullable M amount(
      Part part, String field, Function<BigDecimal, M> kind) {
    BigDecimal amount = part.number(field);
    if (amount == null) {
      return null;
    }
    if (amount.abs().compareTo(BEYOND) >= 0) {
      part.flag(FlagReason.NUMBER_OUT_OF_RANGE, field, amount.toString());
      return null;
    }
    if (amount.signum() < 0) {
      part.flag(FlagReason.NEGATIVE_AMOUNT, field, amount.toPlainString());
      return null;
    }
    return kind.apply(amount);
  }
}
