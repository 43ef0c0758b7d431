package org.guildhall.marketplace.organisation.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;

/** An administrator takes an invitation back. */
@ApplicationScoped
class RevokeInvitation {

  private final Invitations invitations;
  private final AuditTrail audit;
  private final Clock clock;

  RevokeInvitation(Invitations invitations, AuditTrail audit, Clock clock) {
    this.invitations = invitations;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public void revoke(Actor actor, UUID organisation, UUID id) {
    actor.mustActFor(organisation);
    invitations.get(organisation, id).revoke(clock.instant());
    audit.record(
        actor, "invitation.revoked", "organisation", organisation, Map.of("invitation", id));
  }
}
