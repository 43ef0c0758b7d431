package org.guildhall.buying.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;

/** The approver sends the plan back with a reason. */
@ApplicationScoped
class ReturnPlan {
  private final Procurements procurements;
  private final ShowProcurement show;
  private final AuditTrail audit;
  private final Clock clock;

  ReturnPlan(Procurements procurements, ShowProcurement show, AuditTrail audit, Clock clock) {
    this.procurements = procurements;
    this.show = show;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public ProcurementView sendBack(Actor actor, UUID id, String reason) {
    var procurement = procurements.lockedById(id);
    actor.mustActFor(procurement.leadId());
    procurement.sentBack(reason, clock.instant());
    procurements.flush();
    audit.record(actor, "procurement.returned", "procurement", id, Map.of("reason", reason));
    return show.view(procurement, true);
  }
}
