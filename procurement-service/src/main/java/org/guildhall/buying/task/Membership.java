package org.guildhall.buying.task;

import org.guildhall.kit.base.actor.Role;

import java.util.Set;
import java.util.UUID;

/** A person's roles in one organisation. */
public record Membership(UUID organisationId, Set<Role> roles) {
  /** Whether it has any of the roles. */
  public boolean hasAny(Role... wanted) {
    return Set.of(wanted).stream().anyMatch(roles::contains);
  }
}
