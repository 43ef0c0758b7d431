package org.guildhall.buying.procurement.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.Criterion;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.gate.GatedStep;
import org.guildhall.buying.procurement.terms.Category;
import org.guildhall.buying.replica.market.Challenges;
import org.guildhall.buying.statute.duty.EngagementStated;
import org.guildhall.buying.statute.duty.LotsConsidered;
import org.guildhall.buying.statute.gate.Gates;
import org.guildhall.buying.statute.gate.Step;
import org.guildhall.buying.statute.gate.TenderNoticeFacts;
import org.guildhall.buying.statute.period.TenderingPeriod;
import org.guildhall.buying.statute.value.ContractKind;
import org.guildhall.buying.statute.value.ThresholdRule;
import org.guildhall.buying.statute.value.Vat;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/** The facts of a plan that the Act looks at before its tender notice. */
@ApplicationScoped
class TenderNoticeStep implements GatedStep {
  private final Procurements procurements;
  private final PlannedValues values;
  private final Challenges challenges;

  TenderNoticeStep(Procurements procurements, PlannedValues values, Challenges challenges) {
    this.procurements = procurements;
    this.values = values;
    this.challenges = challenges;
  }

  @Override
  public Step step() {
    return Step.BEFORE_TENDER_NOTICE;
  }

  @Override
  public List<Foreseen> foresee(UUID procurementId, Instant now) {
    var procurement = procurements.byId(procurementId);
    var today = UkDates.dateOf(now);
    var answer = Gates.BEFORE_TENDER_NOTICE.ask(today, facts(procurement, now));
    return List.of(new Foreseen(procurementId, answer));
  }

  /** As they are for a notice published now. */
  TenderNoticeFacts facts(Procurement procurement, Instant now) {
    var today = UkDates.dateOf(now);
    var deadline = procurement.timetable().tendersUntil();
    var terms = procurement.terms();
    return new TenderNoticeFacts(
        value(procurement, now),
        new TenderingPeriod.Facts(
            today,
            deadline == null ? null : UkDates.dateOf(deadline),
            TenderingPeriod.Circumstances.USUAL),
        new LotsConsidered.Facts(
            procurement.lots().size(), terms.lotsPossible(), isStated(terms.reasonsNotLotting())),
        procurement.lots().stream()
            .map(lot -> lot.criteria().stream().map(Criterion::weight).toList())
            .toList(),
        terms.conflictsAssessed(),
        new EngagementStated.Facts(
            responded(procurement.challengeId()), isStated(terms.reasonsNoEngagement())));
  }

  private ThresholdRule.Facts value(Procurement procurement, Instant now) {
    var estimated = values.of(procurement);
    var kind =
        procurement.category() == Category.WORKS
            ? ContractKind.WORKS
            : ContractKind.GOODS_OR_SERVICES;
    return new ThresholdRule.Facts(
        estimated.complete() ? Vat.gross(estimated.net().amount()) : null,
        kind,
        UkDates.dateOf(now));
  }

  /** A challenge that suppliers answered was preliminary market engagement (s.16). */
  private @Nullable Boolean responded(UUID challengeId) {
    return challenges.findByIdOptional(challengeId).flatMap(c -> c.responded()).orElse(null);
  }

  private static boolean isStated(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
