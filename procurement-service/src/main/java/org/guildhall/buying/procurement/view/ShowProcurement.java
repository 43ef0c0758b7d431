package org.guildhall.buying.procurement.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.guildhall.buying.procurement.Criterion;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.closing.Closing;
import org.guildhall.buying.procurement.closing.Closings;
import org.guildhall.buying.procurement.document.ProcurementDocuments;
import org.guildhall.buying.procurement.gate.RuleAssessments;
import org.guildhall.buying.procurement.procedure.Asking;
import org.guildhall.buying.procurement.procedure.NextActs;
import org.guildhall.buying.procurement.view.ProcurementView.BuyerView;
import org.guildhall.buying.procurement.view.ProcurementView.CriterionView;
import org.guildhall.buying.procurement.view.ProcurementView.ItemView;
import org.guildhall.buying.procurement.view.ProcurementView.LotView;
import org.guildhall.buying.procurement.view.ProcurementView.QuantityView;
import org.guildhall.buying.procurement.view.ProcurementView.RuleView;
import org.guildhall.buying.statute.gate.Step;
import org.guildhall.kit.base.actor.Actor;

/** Makes the view of a procurement for its buyers or for the public. */
@ApplicationScoped
public class ShowProcurement {
  private final ProcurementDocuments documents;
  private final RuleAssessments assessments;
  private final Closings closings;
  private final NextActs nextActs;
  private final Clock clock;

  ShowProcurement(
      ProcurementDocuments documents,
      RuleAssessments assessments,
      Closings closings,
      NextActs nextActs,
      Clock clock) {
    this.documents = documents;
    this.assessments = assessments;
    this.closings = closings;
    this.nextActs = nextActs;
    this.clock = clock;
  }

  /**
   * The procurement as it is now.
   *
   * @param inside whether the reader acts for one of the buyers; reserves are theirs alone, and the
   *     end of the procurement until its notice is public
   */
  public ProcurementView view(Procurement procurement, Actor reader, boolean inside) {
    var terms = procurement.terms();
    var now = clock.instant();
    var closing = procurement.isClosing() ? closings.of(procurement.id()) : Closing.NONE;
    return new ProcurementView(
        procurement.id(),
        procurement.version(),
        procurement.consortiumId(),
        procurement.challengeId(),
        procurement.leadId(),
        procurement.ocid().orElse(null),
        procurement.procedure(),
        procurement.category(),
        inside ? procurement.status(now) : procurement.publicStatus(now),
        procurement.title(),
        procurement.description(),
        buyers(procurement),
        procurement.lots().stream().map(lot -> lot(procurement, lot, inside)).toList(),
        procurement.hasPriceFormula() ? procurement.priceFormula() : null,
        procurement.tieBreak(),
        procurement.timetable(),
        procurement.value().orElse(null),
        terms.conflictsAssessed(),
        inside ? terms.conflictsStatement() : null,
        terms.lotsPossible(),
        terms.reasonsNotLotting(),
        terms.reasonsNoEngagement(),
        terms.participationConditions(),
        terms.paymentTerms(),
        terms.risks(),
        documents.viewsOf(procurement.id()),
        rules(procurement),
        inside ? procurement.submittedAt().orElse(null) : null,
        inside ? procurement.returnReason().orElse(null) : null,
        procurement.publishedAt().orElse(null),
        closing.standstillEndsOn(),
        inside || !procurement.isEndUntold() ? closing.terminationReason() : null,
        nextActs.of(new Asking(procurement.asStage(), reader, now), inside));
  }

  /** What the Act said when the tender notice was approved; earlier answers are the buyers' own. */
  private List<RuleView> rules(Procurement procurement) {
    return procurement.ocid().isEmpty()
        ? List.of()
        : assessments.latestAllowed(procurement.id(), Step.BEFORE_TENDER_NOTICE).stream()
            .map(rule ->
                new RuleView(
                    rule.ruleId(),
                    rule.ruleVersion(),
                    rule.source(),
                    rule.outcome(),
                    rule.explanation(),
                    rule.assessedAt()))
            .toList();
  }

  private static List<BuyerView> buyers(Procurement procurement) {
    return procurement.participants().stream()
        .map(p -> new BuyerView(p.organisationId(), p.name(), p.lead()))
        .toList();
  }

  private static LotView lot(Procurement procurement, Lot lot, boolean inside) {
    return new LotView(
        lot.id(),
        lot.number(),
        lot.title(),
        lot.description(),
        lot.cpv(),
        inside ? lot.reserve().orElse(null) : null,
        lot.ownPriceReference(),
        lot.ownPriceFloor(),
        lot.estimatedNet().orElse(null),
        lot.items().stream()
            .map(i ->
                new ItemView(i.id(), i.item(), i.description(), i.cpv(), i.quantity(), i.unit()))
            .toList(),
        lot.criteria().stream().map(ShowProcurement::criterion).toList(),
        quantities(procurement, lot));
  }

  private static CriterionView criterion(Criterion criterion) {
    return new CriterionView(
        criterion.id(),
        criterion.name(),
        criterion.kind(),
        criterion.weight(),
        criterion.question().orElse(null),
        criterion.minimumScore().orElse(null),
        criterion.maxScore());
  }

  private static List<QuantityView> quantities(Procurement procurement, Lot lot) {
    return procurement.participants().stream()
        .flatMap(p ->
            p.quantities().stream()
                .filter(q -> q.lotId().equals(lot.id()))
                .map(q ->
                    new QuantityView(
                        p.organisationId(), q.lotItemId(), q.quantity(), q.optionQuantity())))
        .toList();
  }
}
