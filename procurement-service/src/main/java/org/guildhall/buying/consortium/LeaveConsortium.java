package org.guildhall.buying.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;
import org.guildhall.kit.facts.outbox.Outbox;

/** A member leaves; when the lead does, the consortium is dissolved. */
@ApplicationScoped
class LeaveConsortium {
  private final Consortia consortia;
  private final Outbox outbox;
  private final AuditTrail audit;

  LeaveConsortium(Consortia consortia, Outbox outbox, AuditTrail audit) {
    this.consortia = consortia;
    this.outbox = outbox;
    this.audit = audit;
  }

  @Transactional
  public ConsortiumView leave(Actor actor, UUID consortiumId, String reason) {
    var consortium = consortia.lockedById(consortiumId);
    var organisation = actor.mustActForSome();
    Access.mustBeMember(consortium, organisation);
    boolean lead = organisation.equals(consortium.leadId());
    var fact =
        lead ? consortium.dissolved(reason) : consortium.memberWithdrew(organisation, reason);
    consortia.flush();
    outbox.publish(fact);
    audit.record(
        actor,
        lead ? "consortium.dissolved" : "consortium.withdrawn",
        "consortium",
        consortiumId,
        Map.of("reason", reason));
    return ConsortiumView.forMember(consortium);
  }
}
