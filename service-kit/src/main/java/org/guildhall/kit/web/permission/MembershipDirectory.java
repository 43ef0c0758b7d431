package org.guildhall.kit.web.permission;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;

/**
 * Knows who may act for whom. Each service has one: the owner of memberships reads its own tables,
 * the others what they replicated from facts.
 */
public interface MembershipDirectory {

  /** The roles of a person in an organisation; empty when they do not belong to it. */
  Set<Role> rolesOf(String subject, UUID organisation);

  /** The roles of a person, by the organisations in which they have any. */
  Map<UUID, Set<Role>> heldBy(String subject);
}
