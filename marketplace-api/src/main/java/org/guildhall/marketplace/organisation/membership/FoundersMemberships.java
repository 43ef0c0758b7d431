package org.guildhall.marketplace.organisation.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.letter.address.Addresses;
import org.guildhall.marketplace.organisation.registration.Founders;

/** The memberships that come with registering an organisation, and go when it is given back. */
@ApplicationScoped
class FoundersMemberships implements Founders {

  /** Until the transaction ends; two requests of a person would both count what was before. */
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended('founder ' || ?1, 0))";

  private final Memberships memberships;
  private final MembershipFacts facts;
  private final Addresses addresses;
  private final Event<MemberLeft> left;
  private final Clock clock;

  FoundersMemberships(
      Memberships memberships,
      MembershipFacts facts,
      Addresses addresses,
      Event<MemberLeft> left,
      Clock clock) {
    this.memberships = memberships;
    this.facts = facts;
    this.addresses = addresses;
    this.left = left;
    this.clock = clock;
  }

  @Override
  public boolean hasMembers(UUID organisation) {
    return memberships.anyIn(organisation);
  }

  @Override
  public void found(Actor founder, UUID organisation) {
    Membership membership =
        Membership.ofFounder(organisation, founder.subject(), founder.name(), clock.instant());
    memberships.persist(membership);
    facts.publish(membership);
    addresses.learn(founder);
  }

  @Override
  public List<String> unverifiedOf(Actor founder) {
    memberships
        .getEntityManager()
        .createNativeQuery(ONE_AT_A_TIME, Object.class)
        .setParameter(1, founder.subject())
        .getResultList();
    return memberships.unverifiedFoundedBy(founder.subject());
  }

  @Override
  public boolean isReleased(Actor person, UUID organisation) {
    return memberships.isReleased(person.subject(), organisation);
  }

  @Override
  public Set<String> release(Actor operator, UUID organisation) {
    Instant now = clock.instant();
    Set<String> people = new LinkedHashSet<>();
    for (Membership each : memberships.notReleased(organisation)) {
      boolean current = each.isCurrent();
      each.release(now);
      if (!current) {
        // Gone before, told then; they only cannot take it again.
        continue;
      }
      facts.publish(each);
      left.fire(new MemberLeft(organisation, each.subject(), operator));
      people.add(each.subject());
    }
    return people;
  }

  @Override
  public List<ReleasedMember> released(UUID organisation) {
    return memberships.released(organisation).stream()
        .map(each ->
            new ReleasedMember(
                each.id(), each.personName(), each.releasedAt().orElseThrow(), each.readmittedAt()))
        .toList();
  }

  @Override
  public void readmit(UUID organisation, UUID membership) {
    memberships
        .findByIdOptional(membership)
        .filter(each -> each.organisation().equals(organisation))
        .filter(each -> each.releasedAt().isPresent())
        .orElseThrow(() -> ProblemException.notFound("released member", membership))
        .readmit(clock.instant());
  }
}
