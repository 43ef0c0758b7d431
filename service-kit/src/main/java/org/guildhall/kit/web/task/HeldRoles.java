package org.guildhall.kit.web.task;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.base.actor.Role;

/** A person's roles in one organisation. */
public record HeldRoles(UUID organisationId, Set<Role> roles) {
  /** The organisations in which a person holds any of these. */
  public static Stream<UUID> organisations(List<HeldRoles> held, Role... wanted) {
    return held.stream().filter(roles -> roles.hasAny(wanted)).map(HeldRoles::organisationId);
  }

  /** Whether any of these is among them. */
  public boolean hasAny(Role... wanted) {
    return Set.of(wanted).stream().anyMatch(roles::contains);
  }
}
