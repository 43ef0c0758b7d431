package org.guildhall.buying.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** The lead asks for approval of a complete plan. */
@ApplicationScoped
class SubmitForApproval {
  private final Procurements procurements;
  private final Readiness readiness;
  private final ShowProcurement show;
  private final Changes changes;

  SubmitForApproval(
      Procurements procurements, Readiness readiness, ShowProcurement show, Changes changes) {
    this.procurements = procurements;
    this.readiness = readiness;
    this.show = show;
    this.changes = changes;
  }

  @Transactional
  public ProcurementView submit(Actor actor, UUID id) {
    var procurement = procurements.lockedById(id);
    actor.mustActFor(procurement.leadId());
    var now = changes.now();
    procurement.mustBe(now, ProcurementStatus.PLANNED);
    readiness.mustBeReady(procurement, now);
    procurement.submitted(actor.subject(), now);
    procurements.flush();
    changes.record(actor, "procurement.submitted", "procurement", id);
    return show.view(procurement, true);
  }
}
