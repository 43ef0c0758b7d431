package org.guildhall.buying.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;

/** The lead asks for approval of a complete plan. */
@ApplicationScoped
class SubmitForApproval {
  private final Procurements procurements;
  private final Readiness readiness;
  private final ShowProcurement show;
  private final AuditTrail audit;
  private final Clock clock;

  SubmitForApproval(
      Procurements procurements,
      Readiness readiness,
      ShowProcurement show,
      AuditTrail audit,
      Clock clock) {
    this.procurements = procurements;
    this.readiness = readiness;
    this.show = show;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public ProcurementView submit(Actor actor, UUID id) {
    var procurement = procurements.lockedById(id);
    actor.mustActFor(procurement.leadId());
    var now = clock.instant();
    procurement.mustBe(now, ProcurementStatus.PLANNED);
    readiness.mustBeReady(procurement, now);
    procurement.submitted(actor.subject(), now);
    procurements.flush();
    audit.record(actor, "procurement.submitted", "procurement", id, Map.of());
    return show.view(procurement, true);
  }
}
