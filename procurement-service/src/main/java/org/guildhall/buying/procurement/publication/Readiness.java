package org.guildhall.buying.procurement.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.ProcurementProblem;
import org.guildhall.buying.procurement.gate.GateSubject;
import org.guildhall.buying.procurement.gate.Gatekeeper;
import org.guildhall.buying.procurement.terms.EstimatedValue;
import org.guildhall.buying.statute.gate.Answer;
import org.guildhall.buying.statute.gate.Gates;
import org.guildhall.buying.statute.value.Regime;
import org.guildhall.buying.statute.value.ThresholdRule;
import org.guildhall.buying.statute.value.Vat;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;

/** Whether a plan can become a tender notice, and by which part of the Act. */
@ApplicationScoped
class Readiness {
  private final Consortia consortia;
  private final PlannedValues values;
  private final TenderNoticeStep step;
  private final Gatekeeper gatekeeper;

  Readiness(
      Consortia consortia, PlannedValues values, TenderNoticeStep step, Gatekeeper gatekeeper) {
    this.consortia = consortia;
    this.values = values;
    this.step = step;
    this.gatekeeper = gatekeeper;
  }

  /** Refuses with everything that is missing and every rule in breach; what rules said is kept. */
  void mustBeReady(Procurement procurement, Instant now) {
    var subject = GateSubject.procurement(procurement.id());
    var answer =
        gatekeeper.ask(Gates.BEFORE_TENDER_NOTICE, subject, step.facts(procurement, now), now);
    var missing = missing(procurement, answer, now);
    if (!missing.isEmpty()) {
      throw ProblemException.of(
          ProcurementProblem.NOT_READY_TO_PUBLISH, "Some things are missing.", missing);
    }
  }

  /** Everything that is missing and every rule that would be in breach, field by field. */
  List<FieldProblem> missing(Procurement procurement, Instant now) {
    var facts = step.facts(procurement, now);
    var answer = Gates.BEFORE_TENDER_NOTICE.ask(UkDates.dateOf(now), facts);
    return missing(procurement, answer, now);
  }

  private List<FieldProblem> missing(Procurement procurement, Answer answer, Instant now) {
    var missing = new ArrayList<>(PlanCheck.missing(procurement, now));
    if (consortia.byId(procurement.consortiumId()).joined().size() < 2) {
      missing.add(
          new FieldProblem(
              "members",
              "All other members have left, and one authority alone opens no tenders. End this plan"
                  + " and form a consortium with another authority."));
    }
    if (values.of(procurement).net().isZero()) {
      missing.add(
          new FieldProblem(
              "value",
              "Members must state maximum prices, or the lead an estimate with a reason."));
    }
    missing.addAll(Gatekeeper.breaches(answer));
    return missing;
  }

  LotValues values(Procurement procurement) {
    return values.of(procurement);
  }

  /** The value to state in the notice, and whether the whole Act applies by it. */
  EstimatedValue estimated(Procurement procurement, Instant now) {
    var net = values.of(procurement).net();
    Regime regime = new ThresholdRule().verdict(step.facts(procurement, now).value()).value();
    return new EstimatedValue(
        net, new GrossAmount(Vat.gross(net.amount())), regime.isByTheWholeAct());
  }
}
