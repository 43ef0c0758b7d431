package org.guildhall.marketplace.organisation.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.letter.address.Addresses;
import org.guildhall.marketplace.organisation.Organisation;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.guildhall.marketplace.organisation.membership.MembershipView.Mine;

/** Makes a person a member of an organisation, with roles. */
@ApplicationScoped
public class GrantMembership {

  private final Memberships memberships;
  private final MembershipFacts facts;
  private final Addresses addresses;
  private final Clock clock;

  GrantMembership(
      Memberships memberships, MembershipFacts facts, Addresses addresses, Clock clock) {
    this.memberships = memberships;
    this.facts = facts;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** When this person last left the organisation, if ever. */
  public Optional<Instant> lastLeft(Actor person, UUID organisation) {
    return memberships.lastEnded(person.subject(), organisation);
  }

  @Transactional
  public Mine grant(Actor person, Organisation organisation, Collection<Role> roles) {
    memberships
        .current(person.subject(), organisation.id())
        .ifPresent(already -> {
          throw ProblemException.of(
              MembershipProblem.ALREADY_A_MEMBER, "You already belong to " + organisation.name());
        });
    Membership membership =
        Membership.of(organisation.id(), person.subject(), person.name(), roles, clock.instant());
    memberships.persist(membership);
    facts.publish(membership);
    addresses.learn(person);
    return new Mine(membership.id(), OrganisationRef.of(organisation), List.copyOf(roles));
  }
}
