package org.guildhall.marketplace.organisation.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.marketplace.organisation.Organisations;
import org.guildhall.marketplace.organisation.membership.MembershipView.Mine;

/** A member leaves, or an administrator ends their membership. */
@ApplicationScoped
public class EndMembership {

  private final Memberships memberships;
  private final MembershipFacts facts;
  private final Organisations organisations;
  private final Event<MemberLeft> left;
  private final Changes changes;

  EndMembership(
      Memberships memberships,
      MembershipFacts facts,
      Organisations organisations,
      Event<MemberLeft> left,
      Changes changes) {
    this.memberships = memberships;
    this.facts = facts;
    this.organisations = organisations;
    this.left = left;
    this.changes = changes;
  }

  /**
   * Somebody leaves all their organisations.
   *
   * @throws ProblemException LAST_ADMINISTRATOR if they are the last one of any; then they leave
   *     none
   */
  @Transactional
  public void endAllOf(Actor person) {
    for (Mine mine : memberships.ofPerson(person.subject())) {
      UUID organisation = mine.organisation().id();
      end(actingFor(person, organisation, Set.copyOf(mine.roles())), organisation, mine.id());
    }
  }

  private static Actor actingFor(Actor person, UUID organisation, Set<Role> roles) {
    return new Actor(
        person.subject(),
        person.name(),
        person.email(),
        Optional.of(organisation),
        roles,
        person.platformRoles(),
        person.scopes());
  }

  @Transactional
  public void end(Actor actor, UUID organisation, UUID id) {
    actor.mustActFor(organisation);
    organisations.locked(organisation);
    Membership membership = memberships.get(organisation, id);
    boolean own = membership.subject().equals(actor.subject());
    if (!own && !actor.has(Role.ADMIN)) {
      throw ProblemException.of(
          KitProblem.NOT_PERMITTED, "Only an administrator ends somebody else's membership.");
    }
    if (membership.has(Role.ADMIN) && !memberships.anotherAdministrator(organisation, id)) {
      throw ProblemException.of(
          MembershipProblem.LAST_ADMINISTRATOR,
          "The last administrator cannot leave. Make somebody else one first.");
    }
    membership.end(changes.now());
    facts.publish(membership);
    left.fire(new MemberLeft(organisation, membership.subject(), actor));
    changes.record(
        actor, "membership.revoked", "organisation", organisation, Map.of("membership", id));
  }
}
