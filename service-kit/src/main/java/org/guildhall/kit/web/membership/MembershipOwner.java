package org.guildhall.kit.web.membership;

import java.util.Optional;
import java.util.UUID;

/** Asks the service that owns memberships, where a replica of them is too old; a CDI bean. */
public interface MembershipOwner {

  /**
   * What the person with this token may do in an organisation, as the owner says now.
   *
   * @param authorization the header of the person's own request
   * @return empty if the owner cannot be asked within a moment
   */
  Optional<Entitlement> ask(String authorization, UUID organisation);
}
