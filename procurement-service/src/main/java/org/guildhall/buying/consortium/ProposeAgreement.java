package org.guildhall.buying.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;

/** The lead writes a version of the agreement; earlier acceptances do not count for it. */
@ApplicationScoped
class ProposeAgreement {
  private final Consortia consortia;
  private final AuditTrail audit;

  ProposeAgreement(Consortia consortia, AuditTrail audit) {
    this.consortia = consortia;
    this.audit = audit;
  }

  @Transactional
  public ConsortiumView propose(Actor actor, UUID consortiumId, String text) {
    var consortium = consortia.lockedById(consortiumId);
    actor.mustActFor(consortium.leadId());
    var hash = Agreements.hash(text);
    consortium.agreementProposed(text, hash);
    consortia.flush();
    audit.record(
        actor, "consortium.agreement-proposed", "consortium", consortiumId, Map.of("hash", hash));
    return ConsortiumView.forMember(consortium);
  }
}
