package org.guildhall.kit.base.actor;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a person may do for an organisation. Written everywhere as its name. */
public enum Role {
  /** Invites people and says what they may do. */
  ADMIN,
  /** Writes challenges and answers questions. */
  AUTHOR,
  /** Publishes and signs what somebody else wrote. */
  APPROVER,
  /** Scores the answers assigned to them. */
  EVALUATOR,
  /** Opens tenders together with another authority. */
  OPENER,
  /** Forms consortia and runs procurements. */
  BUYER,
  /** Asks, responds and tenders for a supplier. */
  BIDDER,
  /** Brings councils together. */
  BROKER;

  /**
   * The roles that this version knows, of those that another service told. A newer one may tell of
   * roles that nothing here asks for: they count for nothing and break nothing.
   */
  public static Set<Role> known(Collection<String> names) {
    Set<Role> known = EnumSet.noneOf(Role.class);
    Arrays.stream(values()).filter(role -> names.contains(role.name())).forEach(known::add);
    return known;
  }
}
