package org.guildhall.buying.task;

import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;

/** A person's roles in one organisation. */
public record Membership(UUID organisationId, Set<Role> roles) {
  /** Whether it has any of the roles. */
  public boolean hasAny(Role... wanted) {
    return Set.of(wanted).stream().anyMatch(roles::contains);
  }
}
