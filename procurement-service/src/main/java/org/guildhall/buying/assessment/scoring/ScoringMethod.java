package org.guildhall.buying.assessment.scoring;

import java.util.List;
import java.util.Optional;
import org.guildhall.buying.procurement.terms.PriceFormula;
import org.guildhall.buying.procurement.terms.TieBreak;

/**
 * How one lot is scored, exactly as published in its tender notice.
 *
 * @param price empty when the price is fixed and only quality counts
 * @param tieBreak decides between equal totals; the earlier position in the public log decides last
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
    return tieBreak == TieBreak.EARLIER_RECEIPT
        ? List.of(tieBreak)
        : List.of(tieBreak, TieBreak.EARLIER_RECEIPT);
  }

  /** The same method with another price formula, for sensitivity runs. */
  ScoringMethod with(PriceFormula other) {
    return new ScoringMethod(quality, price, other, tieBreak);
  }
}
