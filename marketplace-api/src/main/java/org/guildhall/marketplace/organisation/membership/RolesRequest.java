package org.guildhall.marketplace.organisation.membership;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.marketplace.input.FieldChecks;
import org.guildhall.marketplace.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** The roles a member is to hold from now on. */
public record RolesRequest(@Nullable List<Role> roles) {

  Set<Role> checked(OrganisationKind kind) {
    FieldChecks checks = new FieldChecks();
    Set<Role> accepted = check(checks, roles, kind);
    checks.mustBeFine();
    return accepted;
  }

  public static Set<Role> check(
      FieldChecks checks, @Nullable List<Role> roles, OrganisationKind kind) {
    if (roles == null || roles.isEmpty()) {
      checks.refuse("roles", "must name at least one role");
      return EnumSet.noneOf(Role.class);
    }
    for (int i = 0; i < roles.size(); i++) {
      if (!kind.roles().contains(roles.get(i))) {
        checks.refuse("roles[" + i + "]", "is not a role in an organisation of kind " + kind);
      }
    }
    return EnumSet.copyOf(roles);
  }
}
