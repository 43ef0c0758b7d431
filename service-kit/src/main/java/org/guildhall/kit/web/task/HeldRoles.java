package org.guildhall.kit.web.task;

import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;

/** A person's roles in one organisation. */
public record HeldRoles(UUID organisationId, Set<Role> roles) {
  /** Whether any of these is among them. */
  public boolean hasAny(Role... wanted) {
    return Set.of(wanted).stream().anyMatch(roles::contains);
  }
}
