package org.guildhall.kit.web.membership;

import java.util.Set;
import org.guildhall.kit.base.actor.Role;

/**
 * What a person may do in an organisation.
 *
 * @param roles those they hold; empty when they do not belong to it
 * @param suspended whether the organisation is suspended: then its people read, and take back what
 *     is theirs, whatever roles they hold
 */
public record Entitlement(Set<Role> roles, boolean suspended) {

  /** Of somebody who does not belong to the organisation. */
  public static final Entitlement NONE = new Entitlement(Set.of(), false);

  /** Roles are copied. */
  public Entitlement {
    roles = Set.copyOf(roles);
  }

  /** Whether they may act with this role. */
  public boolean mayActAs(Role role) {
    return !suspended && roles.contains(role);
  }
}
