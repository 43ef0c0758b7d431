package org.guildhall.marketplace.organisation.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.marketplace.letter.address.Addresses;
import org.guildhall.marketplace.letter.news.News;
import org.guildhall.marketplace.organisation.OrganisationGate;
import org.guildhall.marketplace.organisation.membership.MembershipView.Colleague;
import org.guildhall.marketplace.organisation.membership.MembershipView.Me;

/** Reads who belongs where. */
@ApplicationScoped
class FindMembers {

  private final Memberships memberships;
  private final OrganisationGate gate;
  private final Addresses addresses;
  private final News news;

  FindMembers(Memberships memberships, OrganisationGate gate, Addresses addresses, News news) {
    this.memberships = memberships;
    this.gate = gate;
    this.addresses = addresses;
    this.news = news;
  }

  /** The portal asks for every page: where a person can be written to is learned here. */
  @Transactional
  public Me me(Actor actor) {
    addresses.meet(actor);
    return new Me(
        actor.subject(),
        actor.name(),
        actor.isOperator(),
        memberships.ofPerson(actor.subject()),
        news.unread(actor));
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
