package org.guildhall.buying.award.termination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.ConsortiumStatus;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** Ends a procurement without award; the consortium may try again. */
@ApplicationScoped
class EndProcurement {
  private final Procurements procurements;
  private final Terminations terminations;
  private final Consortia consortia;
  private final TerminationGate gate;
  private final Changes changes;

  EndProcurement(
      Procurements procurements,
      Terminations terminations,
      Consortia consortia,
      TerminationGate gate,
      Changes changes) {
    this.procurements = procurements;
    this.terminations = terminations;
    this.consortia = consortia;
    this.gate = gate;
    this.changes = changes;
  }

  /** In the caller's transaction, which has locked the procurement. */
  void end(Actor approver, Procurement procurement, String reason, Instant now) {
    gate.mustBeOpen(procurement.id(), reason, now);
    procurement.terminated(now);
    terminations.persist(new Termination(procurement.id(), reason, now));
    var consortium = consortia.lockedById(procurement.consortiumId());
    if (consortium.status() == ConsortiumStatus.BUYING) {
      changes.publish(consortium.buyingEnded());
    }
    procurements.flush();
    changes.record(
        approver,
        "procurement.terminated",
        "procurement",
        procurement.id(),
        Map.of("reason", reason));
  }
}
