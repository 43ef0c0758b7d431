package org.guildhall.marketplace.organisation.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;

/** Reads the invitations of an organisation that nobody has accepted yet. */
@ApplicationScoped
class FindInvitations {

  private final Invitations invitations;
  private final Clock clock;

  FindInvitations(Invitations invitations, Clock clock) {
    this.invitations = invitations;
    this.clock = clock;
  }

  @Transactional
  public List<InvitationView> open(Actor actor, UUID organisation) {
    actor.mustActFor(organisation);
    return invitations.open(organisation, clock.instant()).stream()
        .map(invitation -> InvitationView.of(invitation, null))
        .toList();
  }
}
