package org.guildhall.marketplace.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.actor.Actor;
import org.guildhall.marketplace.membership.MembershipView.Me;

/** Reads who belongs where. */
@ApplicationScoped
class FindMembers {

  private final Memberships memberships;
  private final Invitations invitations;
  private final Clock clock;

  FindMembers(Memberships memberships, Invitations invitations, Clock clock) {
    this.memberships = memberships;
    this.invitations = invitations;
    this.clock = clock;
  }

  @Transactional
  public Me me(Actor actor) {
    return new Me(
        actor.subject(), actor.name(), actor.isOperator(), memberships.ofPerson(actor.subject()));
  }

  @Transactional
  public List<MembershipView> members(Actor actor, UUID organisation) {
    actor.mustActFor(organisation);
    return memberships.ofOrganisation(organisation).stream().map(MembershipView::of).toList();
  }

  @Transactional
  public List<InvitationView> openInvitations(Actor actor, UUID organisation) {
    actor.mustActFor(organisation);
    return invitations.open(organisation, clock.instant()).stream()
        .map(invitation -> InvitationView.of(invitation, null))
        .toList();
  }
}
