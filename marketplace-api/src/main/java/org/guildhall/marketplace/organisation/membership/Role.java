package org.guildhall.marketplace.organisation.membership;

import java.util.EnumSet;
import java.util.Set;
import org.guildhall.marketplace.organisation.OrganisationKind;

/** What a person may do for an organisation. */
public enum Role {
  ADMIN,
  AUTHOR,
  APPROVER,
  EVALUATOR,
  OPENER,
  BUYER,
  BIDDER,
  BROKER;

  /** The roles that make sense on an organisation's side of the market. */
  public static Set<Role> of(OrganisationKind kind) {
    return kind.supplies() ? EnumSet.of(ADMIN, BIDDER) : EnumSet.complementOf(EnumSet.of(BIDDER));
  }
}
