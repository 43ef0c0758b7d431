package org.guildhall.buying.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;

/** A member accepts exactly the agreement whose hash it names. */
@ApplicationScoped
class AcceptAgreement {
  private final Consortia consortia;
  private final AuditTrail audit;
  private final Clock clock;

  AcceptAgreement(Consortia consortia, AuditTrail audit, Clock clock) {
    this.consortia = consortia;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public ConsortiumView accept(Actor actor, UUID consortiumId, String hash) {
    var consortium = consortia.lockedById(consortiumId);
    var organisation = actor.mustActForSome();
    Access.mustBeMember(consortium, organisation);
    consortium.agreementAccepted(organisation, hash, actor.subject(), clock.instant());
    consortia.flush();
    audit.record(
        actor, "consortium.agreement-accepted", "consortium", consortiumId, Map.of("hash", hash));
    return ConsortiumView.forMember(consortium);
  }
}
