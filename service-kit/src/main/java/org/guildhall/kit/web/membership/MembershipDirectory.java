package org.guildhall.kit.web.membership;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;

/**
 * Knows who may act for whom. Each service has one: the owner of memberships reads its own tables,
 * the others what they replicated from facts.
 */
public interface MembershipDirectory {

  /** What a person may do in an organisation. */
  Entitlement of(String subject, UUID organisation);

  /**
   * The roles of a person, by the organisations that are not suspended and in which they have any.
   */
  Map<UUID, Set<Role>> heldBy(String subject);

  /** Whether it knows enough that the owner need not be asked; the owner's own always does. */
  default boolean isFresh() {
    return true;
  }

  /** Everything that the owner decided before this moment is known; asked when it is not fresh. */
  default Instant knownUntil() {
    return Instant.EPOCH;
  }
}
