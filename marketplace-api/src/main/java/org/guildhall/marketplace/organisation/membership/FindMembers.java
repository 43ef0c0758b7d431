package org.guildhall.marketplace.organisation.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.marketplace.organisation.OrganisationGate;
import org.guildhall.marketplace.organisation.membership.MembershipView.Colleague;
import org.guildhall.marketplace.organisation.membership.MembershipView.Me;

/** Reads who belongs where. */
@ApplicationScoped
class FindMembers {

  private final Memberships memberships;
  private final Invitations invitations;
  private final OrganisationGate gate;
  private final Clock clock;

  FindMembers(
      Memberships memberships, Invitations invitations, OrganisationGate gate, Clock clock) {
    this.memberships = memberships;
    this.invitations = invitations;
    this.gate = gate;
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

  /** Who can evaluate for an authority; the lead of a joint procurement appoints from these. */
  @Transactional
  public List<Colleague> evaluators(Actor actor, UUID organisation) {
    gate.verifiedBuyer(actor);
    return memberships.ofOrganisation(organisation).stream()
        .filter(membership -> membership.has(Role.EVALUATOR))
        .map(membership -> new Colleague(membership.subject(), membership.personName()))
        .toList();
  }

  @Transactional
  public List<InvitationView> openInvitations(Actor actor, UUID organisation) {
    actor.mustActFor(organisation);
    return invitations.open(organisation, clock.instant()).stream()
        .map(invitation -> InvitationView.of(invitation, null))
        .toList();
  }
}
