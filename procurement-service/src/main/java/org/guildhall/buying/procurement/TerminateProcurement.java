package org.guildhall.buying.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.ConsortiumStatus;
import org.guildhall.kit.actor.Actor;
import org.guildhall.kit.audit.AuditTrail;
import org.guildhall.kit.outbox.Outbox;

/** The lead ends a procurement without award; the consortium may try again. */
@ApplicationScoped
class TerminateProcurement {
  private final Procurements procurements;
  private final Consortia consortia;
  private final ShowProcurement show;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  TerminateProcurement(
      Procurements procurements,
      Consortia consortia,
      ShowProcurement show,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.procurements = procurements;
    this.consortia = consortia;
    this.show = show;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public ProcurementView terminate(Actor actor, UUID id, String reason) {
    var procurement = procurements.lockedById(id);
    actor.mustActFor(procurement.leadId());
    boolean wasPublic = procurement.publishedAt().isPresent();
    var fact = procurement.terminated(reason, clock.instant());
    var consortium = consortia.lockedById(procurement.consortiumId());
    if (consortium.status() == ConsortiumStatus.BUYING) {
      outbox.publish(consortium.buyingEnded());
    }
    procurements.flush();
    if (wasPublic) {
      outbox.publish(fact);
    }
    audit.record(actor, "procurement.terminated", "procurement", id, Map.of("reason", reason));
    return show.view(procurement, true);
  }
}
