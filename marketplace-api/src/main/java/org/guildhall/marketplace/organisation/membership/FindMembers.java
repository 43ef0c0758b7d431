package org.guildhall.marketplace.organisation.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.marketplace.organisation.OrganisationGate;
import org.guildhall.marketplace.organisation.membership.MembershipView.Colleague;
import org.guildhall.marketplace.organisation.membership.MembershipView.Me;

/** Reads who belongs where. */
@ApplicationScoped
class FindMembers {

  private final Memberships memberships;
  private final OrganisationGate gate;

  FindMembers(Memberships memberships, OrganisationGate gate) {
    this.memberships = memberships;
    this.gate = gate;
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
}
