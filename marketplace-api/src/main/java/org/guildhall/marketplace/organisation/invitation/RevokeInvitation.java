package org.guildhall.marketplace.organisation.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** An administrator takes an invitation back. */
@ApplicationScoped
class RevokeInvitation {

  private final Invitations invitations;
  private final Changes changes;

  RevokeInvitation(Invitations invitations, Changes changes) {
    this.invitations = invitations;
    this.changes = changes;
  }

  @Transactional
  public void revoke(Actor actor, UUID organisation, UUID id) {
    actor.mustActFor(organisation);
    invitations.get(organisation, id).revoke(changes.now());
    changes.record(
        actor, "invitation.revoked", "organisation", organisation, Map.of("invitation", id));
  }
}
