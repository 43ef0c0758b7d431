package org.guildhall.marketplace.organisation;

import java.util.EnumSet;
import java.util.Set;
import org.guildhall.kit.base.actor.Role;

/** What sort of body an organisation is; decides which side of the market it is on. */
public enum OrganisationKind {
  COUNTY,
  DISTRICT,
  UNITARY,
  LONDON_BOROUGH,
  METROPOLITAN_DISTRICT,
  COMBINED_AUTHORITY,
  OTHER_PUBLIC_BODY,
  SUPPLIER;

  /** Posts challenges, supports them and buys. */
  public boolean buys() {
    return this != SUPPLIER;
  }

  /** Asks questions and responds. */
  public boolean supplies() {
    return this == SUPPLIER;
  }

  /** The roles that make sense on its side of the market. */
  public Set<Role> roles() {
    return supplies()
        ? EnumSet.of(Role.ADMIN, Role.BIDDER)
        : EnumSet.complementOf(EnumSet.of(Role.BIDDER));
  }
}
