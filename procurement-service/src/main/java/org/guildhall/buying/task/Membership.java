package org.guildhall.buying.task;

import java.util.Set;
import java.util.UUID;

/** A person's roles in one organisation. */
public record Membership(UUID organisationId, Set<String> roles) {
  /** Whether it has any of the roles. */
  public boolean hasAny(String... wanted) {
    return Set.of(wanted).stream().anyMatch(roles::contains);
  }
}
