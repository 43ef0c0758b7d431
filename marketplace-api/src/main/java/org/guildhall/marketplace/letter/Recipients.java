package org.guildhall.marketplace.letter;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;

/**
 * Whom a letter is for: the people who hold one of these roles in one of these organisations when
 * it is written. Somebody who does in several gets one.
 *
 * @param only if there are any, these people of them and nobody else; ids at the identity provider
 * @param except not these: whoever has just done it, or must not do it
 */
public record Recipients(
    Set<UUID> organisations, Set<Role> roles, Set<String> only, Set<String> except) {

  /** Sets are copied. */
  public Recipients {
    organisations = Set.copyOf(organisations);
    roles = Set.copyOf(roles);
    only = Set.copyOf(only);
    except = Set.copyOf(except);
  }

  /** Who holds one of the roles in the organisation. */
  public static Recipients holding(UUID organisation, Role... roles) {
    return holding(Set.of(organisation), roles);
  }

  /** Who holds one of the roles in one of the organisations. */
  public static Recipients holding(Collection<UUID> organisations, Role... roles) {
    return new Recipients(Set.copyOf(organisations), Set.of(roles), Set.of(), Set.of());
  }

  public Recipients except(Collection<String> subjects) {
    return new Recipients(organisations, roles, only, Set.copyOf(subjects));
  }

  public Recipients except(String subject) {
    return except(Set.of(subject));
  }
}
