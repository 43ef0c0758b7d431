package org.guildhall.local.client;

/**
 * What a person may do for an organisation, as the APIs write it. A client's own list: this module
 * is built before those that the services are made of. A test of service-kit, which sees both,
 * compares it with theirs.
 */
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
  BROKER
}
