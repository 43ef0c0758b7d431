package org.guildhall.marketplace.organisation.registration;

import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;

/** Whoever keeps the memberships; asked when an organisation is registered. */
public interface Founders {

  /** Whether anybody can speak for the organisation. */
  boolean hasMembers(UUID organisation);

  /** Makes the person who registered an organisation its first administrator. */
  void found(Actor founder, UUID organisation);
}
