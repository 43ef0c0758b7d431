package org.guildhall.buying.award.termination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** Ends a procurement without award; outsiders learn of it by its notice, if it was public. */
@ApplicationScoped
class EndProcurement {
  private final Procurements procurements;
  private final Terminations terminations;
  private final TerminationGate gate;
  private final Changes changes;

  EndProcurement(
      Procurements procurements, Terminations terminations, TerminationGate gate, Changes changes) {
    this.procurements = procurements;
    this.terminations = terminations;
    this.gate = gate;
    this.changes = changes;
  }

  /** In the caller's transaction, which has locked the procurement. */
  void end(Actor approver, Procurement procurement, String reason, Instant now) {
    gate.mustBeOpen(procurement.id(), reason, now);
    procurement.terminated(now);
    terminations.persist(new Termination(procurement.id(), reason, now));
    procurements.flush();
    changes.record(
        approver,
        "procurement.terminated",
        "procurement",
        procurement.id(),
        Map.of("reason", reason));
  }
}
