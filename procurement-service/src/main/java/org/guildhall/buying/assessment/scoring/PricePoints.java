package org.guildhall.buying.assessment.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.guildhall.buying.procurement.terms.PriceFormula;
import org.guildhall.buying.procurement.terms.PriceFormulaKind;
import org.guildhall.kit.base.money.Money;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/**
 * The published price formulas, exactly: points are added up and compared before anything is
 * rounded (half up, to the published number of decimals), so that rounding never makes two tenders
 * equal. With W the weight, P the price, Pmin the lowest price:
 *
 * <ul>
 *   <li>lowest ratio {@code W · Pmin / P}
 *   <li>linear {@code W · max(0, 1 − (P − Pmin) / Pmin)}, nothing from twice the lowest price on
 *   <li>fixed reference {@code W · clamp((Ref − P) / (Ref − Floor))}, whatever the others bid
 * </ul>
 */
public final class PricePoints {

  /** The rounding of every published score. */
  static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

  private PricePoints() {}

  /** Whether the formula can be computed: a fixed reference needs a floor below its reference. */
  public static boolean isComplete(PriceFormula formula) {
    BigDecimal reference = formula.reference();
    BigDecimal floor = formula.floor();
    return formula.kind() != PriceFormulaKind.FIXED_REFERENCE
        || reference != null
            && floor != null
            && floor.signum() >= 0
            && reference.compareTo(floor) > 0;
  }

  /** The formula in words, as summaries show it. */
  public static String inWords(PriceFormula formula) {
    String rule =
        switch (formula.kind()) {
          case LOWEST_RATIO -> "weight × lowest price ÷ price";
          case LINEAR -> "weight × (1 − (price − lowest price) ÷ lowest price), not below 0";
          case FIXED_REFERENCE ->
              "weight × (reference − price) ÷ (reference − floor), between 0 and the weight, with"
                  + " reference "
                  + plain(formula.reference())
                  + " and floor "
                  + plain(formula.floor());
        };
    return rule
        + "; tenders are ranked by points that are not rounded, which are shown rounded half up to "
        + formula.decimals()
        + " decimals";
  }

  /**
   * Points of one price.
   *
   * @param weight the criterion's weight, which is also the most points to be had
   * @param price the tender's price, not negative
   * @param lowest the lowest price among the tenders that are ranked; unused by the fixed reference
   */
  static Fraction exact(
      PriceFormula formula, BigDecimal weight, NetAmount price, NetAmount lowest) {
    if (price.isNegative() || lowest.isNegative()) {
      throw new IllegalArgumentException("a price is never negative");
    }
    if (formula.kind() != PriceFormulaKind.FIXED_REFERENCE && lowest.isZero()) {
      // A price of nothing cannot be divided by: it earns everything, any price above it nothing.
      return price.isZero() ? Fraction.of(weight) : Fraction.ZERO;
    }
    return switch (formula.kind()) {
      case LOWEST_RATIO -> ratio(weight, lowest.amount(), price.amount());
      case LINEAR ->
          ratio(
              weight, lowest.times(2).minus(price).amount().max(BigDecimal.ZERO), lowest.amount());
      case FIXED_REFERENCE -> fixed(formula, weight, price);
    };
  }

  private static Fraction fixed(PriceFormula formula, BigDecimal weight, NetAmount price) {
    if (!isComplete(formula)) {
      throw new IllegalArgumentException("a fixed reference needs a floor below its reference");
    }
    BigDecimal reference = Objects.requireNonNull(formula.reference());
    BigDecimal span = reference.subtract(Objects.requireNonNull(formula.floor()));
    BigDecimal below = reference.subtract(price.amount()).max(BigDecimal.ZERO).min(span);
    return ratio(weight, below, span);
  }

  private static Fraction ratio(BigDecimal weight, BigDecimal numerator, BigDecimal denominator) {
    return Fraction.of(weight.multiply(numerator), denominator);
  }

  private static String plain(@Nullable BigDecimal amount) {
    return amount == null ? "none" : Money.written(amount);
  }
}
