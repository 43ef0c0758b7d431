package org.guildhall.buying.assessment.scoring;

import java.util.List;
import java.util.Optional;
import org.guildhall.buying.procurement.terms.PriceFormula;
import org.guildhall.buying.procurement.terms.TieBreak;

/**
 * How one lot is scored, exactly as published in its tender notice.
 *
 * @param price empty when the price is fixed and only quality counts
 * @param tieBreak decides between equal totals; then the lower price does, and the earlier position
 *     in the public log last
 */
public record ScoringMethod(
    List<QualityCriterion> quality,
    Optional<PriceCriterion> price,
    PriceFormula formula,
    TieBreak tieBreak) {

  public ScoringMethod {
    quality = List.copyOf(quality);
  }

  /** The tie-breaks in the order they apply. */
  List<TieBreak> tieBreaks() {
    return switch (tieBreak) {
      case HIGHER_QUALITY ->
          List.of(TieBreak.HIGHER_QUALITY, TieBreak.LOWER_PRICE, TieBreak.EARLIER_RECEIPT);
      case LOWER_PRICE -> List.of(TieBreak.LOWER_PRICE, TieBreak.EARLIER_RECEIPT);
      // Published so, it comes before the price.
      case EARLIER_RECEIPT -> List.of(TieBreak.EARLIER_RECEIPT);
    };
  }

  /** The same method with another price formula, for sensitivity runs. */
  ScoringMethod with(PriceFormula other) {
    return new ScoringMethod(quality, price, other, tieBreak);
  }
}
