package org.guildhall.marketplace.market.challenge.act;

/**
 * Where a challenge stands.
 *
 * <pre>
 *   DRAFT ──submit──► IN_REVIEW ──publish──► OPEN ──close──► CLOSED ──┬─► PROCURING
 *     ▲                  │  │                  │                      ├─► ADOPTED
 *     └────send back─────┘  │                  │                      └─► NO_ACTION
 *     │                     │                  │
 *     └─────────withdraw────┴──────────────────┴──► WITHDRAWN
 * </pre>
 *
 * Whether an open challenge still takes questions or responses is not a state: it follows from the
 * clock. {@link ChallengeTable} says what may be done in each.
 */
public enum ChallengeStatus {
  DRAFT,
  IN_REVIEW,
  OPEN,
  CLOSED,
  PROCURING,
  ADOPTED,
  NO_ACTION,
  WITHDRAWN;
}
