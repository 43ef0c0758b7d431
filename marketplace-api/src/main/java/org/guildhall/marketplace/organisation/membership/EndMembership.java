package org.guildhall.marketplace.organisation.membership;

import org.guildhall.kit.base.actor.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/** A member leaves, or an administrator ends their membership. */
@ApplicationScoped
class EndMembership {

  private final Memberships memberships;
  private final MembershipFacts facts;
  private final AuditTrail audit;
  private final Clock clock;

  EndMembership(Memberships memberships, MembershipFacts facts, AuditTrail audit, Clock clock) {
    this.memberships = memberships;
    this.facts = facts;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public void end(Actor actor, UUID organisation, UUID id) {
    actor.mustActFor(organisation);
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
    membership.end(clock.instant());
    facts.publish(membership);
    audit.record(
        actor, "membership.revoked", "organisation", organisation, Map.of("membership", id));
  }
}
