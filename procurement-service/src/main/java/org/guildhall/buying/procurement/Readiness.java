package org.guildhall.buying.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.demand.EstimateValue;
import org.guildhall.buying.statute.value.ContractKind;
import org.guildhall.buying.statute.value.Regime;
import org.guildhall.buying.statute.value.ThresholdRule;
import org.guildhall.buying.statute.value.Vat;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;

/** Whether a plan can become a tender notice, and with what value. */
@ApplicationScoped
class Readiness {
  private final Consortia consortia;
  private final EstimateValue estimate;

  Readiness(Consortia consortia, EstimateValue estimate) {
    this.consortia = consortia;
    this.estimate = estimate;
  }

  /** Refuses with everything that is missing. */
  void mustBeReady(Procurement procurement, Instant now) {
    var missing = missing(procurement, now);
    if (!missing.isEmpty()) {
      throw ProblemException.of(
          ProcurementProblem.NOT_READY_TO_PUBLISH, "Some things are missing.", missing);
    }
  }

  /** Everything that is missing, field by field. */
  List<FieldProblem> missing(Procurement procurement, Instant now) {
    var missing = new ArrayList<>(PublicationGate.missing(procurement, now));
    var consortium = consortia.byId(procurement.consortiumId());
    if (values(procurement, consortium).net().signum() == 0) {
      missing.add(
          new FieldProblem(
              "value",
              "Members must state maximum prices, or the lead an estimate with a reason."));
    }
    return missing;
  }

  LotValues values(Procurement procurement, Consortium consortium) {
    return LotValues.of(procurement, consortium, estimate.overriddenNet(consortium.id()));
  }

  /** The value to state in the notice; one that cannot be estimated is above the threshold. */
  EstimatedValue estimated(Procurement procurement, LotValues values, Instant now) {
    var gross = Vat.gross(values.net());
    var kind =
        procurement.category() == Category.WORKS
            ? ContractKind.WORKS
            : ContractKind.GOODS_OR_SERVICES;
    var facts =
        new ThresholdRule.Facts(values.complete() ? gross : null, kind, UkDates.dateOf(now));
    var regime = new ThresholdRule().verdict(facts).value();
    return new EstimatedValue(values.net(), gross, regime == Regime.PUBLIC_CONTRACT);
  }
}
