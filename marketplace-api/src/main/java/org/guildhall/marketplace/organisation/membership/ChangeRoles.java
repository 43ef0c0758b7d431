package org.guildhall.marketplace.organisation.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.marketplace.organisation.Organisations;

/** An administrator says what a member may do. */
@ApplicationScoped
class ChangeRoles {

  private final Memberships memberships;
  private final Organisations organisations;
  private final MembershipFacts facts;
  private final Changes changes;

  ChangeRoles(
      Memberships memberships,
      Organisations organisations,
      MembershipFacts facts,
      Changes changes) {
    this.memberships = memberships;
    this.organisations = organisations;
    this.facts = facts;
    this.changes = changes;
  }

  @Transactional
  public MembershipView change(Actor actor, UUID organisation, UUID id, RolesRequest request) {
    actor.mustActFor(organisation);
    Set<Role> roles = request.in(organisations.get(organisation).kind());
    Membership membership = memberships.get(organisation, id);
    boolean losesAdmin = membership.has(Role.ADMIN) && !roles.contains(Role.ADMIN);
    if (losesAdmin && !memberships.anotherAdministrator(organisation, id)) {
      throw ProblemException.of(
          MembershipProblem.LAST_ADMINISTRATOR,
          "This is the last administrator. Make somebody else one first.");
    }
    membership.change(roles);
    facts.publish(membership);
    var details = Map.of("membership", id, "roles", List.copyOf(roles));
    changes.record(actor, "membership.roles-changed", "organisation", organisation, details);
    return MembershipView.of(membership);
  }
}
