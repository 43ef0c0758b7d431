package org.guildhall.buying.award.termination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.guildhall.buying.award.proposal.AwardProposals;
import org.guildhall.buying.consortium.decision.LapseDecision;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/**
 * Ends a procurement without award, and with it what the members were still deciding; outsiders
 * learn of it by its notice, if it was public.
 */
@ApplicationScoped
class EndProcurement {
  private final Procurements procurements;
  private final Terminations terminations;
  private final TerminationGate gate;
  private final AwardProposals proposals;
  private final LapseDecision lapseDecision;
  private final Changes changes;

  EndProcurement(
      Procurements procurements,
      Terminations terminations,
      TerminationGate gate,
      AwardProposals proposals,
      LapseDecision lapseDecision,
      Changes changes) {
    this.procurements = procurements;
    this.terminations = terminations;
    this.gate = gate;
    this.proposals = proposals;
    this.lapseDecision = lapseDecision;
    this.changes = changes;
  }

  /** In the caller's transaction, which has locked the procurement. */
  void end(Actor approver, Procurement procurement, String reason, Instant now) {
    gate.mustBeOpen(procurement.id(), reason, now);
    procurement.terminated(now);
    terminations.persist(new Termination(procurement.id(), reason, now));
    procurements.flush();
    proposals
        .latestOf(procurement.id())
        .ifPresent(proposal -> lapseDecision.lapse(approver, proposal.decisionId()));
    changes.record(
        approver,
        "procurement.terminated",
        "procurement",
        procurement.id(),
        Map.of("reason", reason));
  }
}
