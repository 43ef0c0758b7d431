package org.guildhall.buying.procurement.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.gate.GateSubject;
import org.guildhall.buying.procurement.gate.GatedStep;
import org.guildhall.buying.procurement.gate.Gatekeeper;
import org.guildhall.buying.procurement.terms.AmendedTerms;
import org.guildhall.buying.statute.duty.TimeReconsidered;
import org.guildhall.buying.statute.gate.AmendmentFacts;
import org.guildhall.buying.statute.gate.Gates;
import org.guildhall.buying.statute.gate.Step;
import org.guildhall.buying.statute.period.TenderingPeriod;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/** Asks whether an amendment makes sense and the Act allows it. */
@ApplicationScoped
class AmendmentGate implements GatedStep {
  private final Procurements procurements;
  private final Amendments amendments;
  private final Gatekeeper gatekeeper;

  AmendmentGate(Procurements procurements, Amendments amendments, Gatekeeper gatekeeper) {
    this.procurements = procurements;
    this.amendments = amendments;
    this.gatekeeper = gatekeeper;
  }

  @Override
  public Step step() {
    return Step.BEFORE_AMENDMENT;
  }

  /** Of the amendment that is prepared, if one is. */
  @Override
  public List<Foreseen> foresee(UUID procurementId, Instant now) {
    var procurement = procurements.byId(procurementId);
    return amendments.waiting(procurementId).stream()
        .map(amendment ->
            new Foreseen(
                procurementId,
                Gates.BEFORE_AMENDMENT.ask(
                    UkDates.dateOf(now),
                    facts(
                        procurement,
                        amendments.termsOf(amendment),
                        amendment.timeReason().orElse(null)))))
        .toList();
  }

  /** Every field that is wrong and every rule in breach, for a preview. */
  List<FieldProblem> check(
      Procurement procurement, AmendedTerms terms, @Nullable String reason, Instant now) {
    List<FieldProblem> faults = new ArrayList<>(AmendmentCheck.faults(procurement, terms));
    faults.addAll(
        Gatekeeper.breaches(
            Gates.BEFORE_AMENDMENT.ask(UkDates.dateOf(now), facts(procurement, terms, reason))));
    return faults;
  }

  /** Refuses with INVALID_INPUT, every field that is wrong and every rule in breach. */
  void mustBeSound(
      Procurement procurement, AmendedTerms terms, @Nullable String timeReason, Instant now) {
    var faults = new ArrayList<>(AmendmentCheck.faults(procurement, terms));
    var answer =
        gatekeeper.ask(
            Gates.BEFORE_AMENDMENT,
            GateSubject.procurement(procurement.id()),
            facts(procurement, terms, timeReason),
            now);
    faults.addAll(Gatekeeper.breaches(answer));
    if (!faults.isEmpty()) {
      throw ProblemException.of(
          KitProblem.INVALID_INPUT, "The procurement cannot be amended like this.", faults);
    }
  }

  private static AmendmentFacts facts(
      Procurement procurement, AmendedTerms terms, @Nullable String timeReason) {
    Instant later = terms.tendersUntil();
    Instant deadline = later == null ? procurement.tendersUntil() : later;
    return new AmendmentFacts(
        new TenderingPeriod.Facts(
            UkDates.dateOf(procurement.publishedAt().orElseThrow()),
            UkDates.dateOf(deadline),
            TenderingPeriod.Circumstances.USUAL),
        new TimeReconsidered.Facts(
            terms.substantial(), later != null, timeReason != null && !timeReason.isBlank()),
        weights(procurement, terms));
  }

  private static List<List<BigDecimal>> weights(Procurement procurement, AmendedTerms terms) {
    return procurement.lots().stream()
        .map(lot -> lot.criteria().stream().map(terms::weightOf).toList())
        .toList();
  }
}
