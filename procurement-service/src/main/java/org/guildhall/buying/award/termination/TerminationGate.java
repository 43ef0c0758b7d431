package org.guildhall.buying.award.termination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.draft.NoticeDrafts;
import org.guildhall.buying.procurement.gate.GateSubject;
import org.guildhall.buying.procurement.gate.GatedStep;
import org.guildhall.buying.procurement.gate.Gatekeeper;
import org.guildhall.buying.statute.gate.Gates;
import org.guildhall.buying.statute.gate.Step;
import org.guildhall.buying.statute.gate.TerminationFacts;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.time.UkDates;

/** Asks the Act before a procurement ends without award. */
@ApplicationScoped
class TerminationGate implements GatedStep {
  private final EnteredContracts contracts;
  private final NoticeDrafts drafts;
  private final Gatekeeper gatekeeper;

  TerminationGate(EnteredContracts contracts, NoticeDrafts drafts, Gatekeeper gatekeeper) {
    this.contracts = contracts;
    this.drafts = drafts;
    this.gatekeeper = gatekeeper;
  }

  @Override
  public Step step() {
    return Step.BEFORE_TERMINATION;
  }

  /** With what the waiting draft of the notice states, if there is one. */
  @Override
  public List<Foreseen> foresee(UUID procurementId, Instant now) {
    String stated =
        drafts
            .waiting(procurementId, NoticeType.TERMINATION_NOTICE)
            .flatMap(draft -> draft.stated(TerminationNoticeKind.REASON))
            .orElse(null);
    var facts = new TerminationFacts(contracts.anyOf(procurementId), stated);
    var answer = Gates.BEFORE_TERMINATION.ask(UkDates.dateOf(now), facts);
    return List.of(new Foreseen(procurementId, answer));
  }

  /** What is in breach, for a preview. */
  List<FieldProblem> check(UUID procurementId, String statement, Instant now) {
    return Gatekeeper.breaches(
        Gates.BEFORE_TERMINATION.ask(
            UkDates.dateOf(now), new TerminationFacts(contracts.anyOf(procurementId), statement)));
  }

  /** Refuses once a contract was entered into. */
  void mustBeOpen(UUID procurementId, String statement, Instant now) {
    gatekeeper.mustBeOpen(
        Gates.BEFORE_TERMINATION,
        GateSubject.procurement(procurementId),
        new TerminationFacts(contracts.anyOf(procurementId), statement),
        now,
        KitProblem.ILLEGAL_STATE);
  }
}
