package org.guildhall.buying.assessment.ranking;

import java.math.BigDecimal;
import org.guildhall.buying.assessment.scoring.PriceCriterion;
import org.guildhall.buying.assessment.scoring.QualityCriterion;
import org.guildhall.buying.assessment.scoring.ScoringMethod;
import org.guildhall.buying.procurement.Criterion;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.ProcurementContent;

/** Reads a lot's published scoring method. */
final class Methods {

  private Methods() {}

  static ScoringMethod of(ProcurementContent procurement, Lot lot) {
    return new ScoringMethod(
        lot.qualityCriteria().stream().map(Methods::quality).toList(),
        lot.priceCriterion().map(c -> new PriceCriterion(c.id(), c.name(), c.weight())),
        lot.priceFormula(),
        procurement.tieBreak());
  }

  private static QualityCriterion quality(Criterion criterion) {
    return new QualityCriterion(
        criterion.id(),
        criterion.name(),
        criterion.weight(),
        BigDecimal.valueOf(criterion.maxScore()),
        criterion.minimumScore().map(BigDecimal::valueOf).orElse(null));
  }
}
