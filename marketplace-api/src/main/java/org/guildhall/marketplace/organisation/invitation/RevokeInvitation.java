package org.guildhall.marketplace.organisation.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.marketplace.organisation.Organisations;

/** An administrator takes an invitation back. */
@ApplicationScoped
class RevokeInvitation {

  private final Organisations organisations;
  private final Invitations invitations;
  private final Changes changes;

  RevokeInvitation(Organisations organisations, Invitations invitations, Changes changes) {
    this.organisations = organisations;
    this.invitations = invitations;
    this.changes = changes;
  }

  @Transactional
  public void revoke(Actor actor, UUID organisation, UUID id) {
    actor.mustActFor(organisation);
    organisations.locked(organisation);
    invitations.get(organisation, id).revoke(changes.now());
    changes.record(
        actor, "invitation.revoked", "organisation", organisation, Map.of("invitation", id));
  }
}
