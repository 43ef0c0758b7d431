package org.guildhall.marketplace.market.challenge;

import java.util.EnumSet;
import java.util.Set;

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
 * clock.
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

  /** The states that may follow this one. */
  public Set<ChallengeStatus> successors() {
    return switch (this) {
      case DRAFT -> EnumSet.of(IN_REVIEW, WITHDRAWN);
      case IN_REVIEW -> EnumSet.of(OPEN, DRAFT, WITHDRAWN);
      case OPEN -> EnumSet.of(CLOSED, WITHDRAWN);
      case CLOSED -> EnumSet.of(PROCURING, ADOPTED, NO_ACTION);
      case PROCURING, ADOPTED, NO_ACTION, WITHDRAWN -> EnumSet.noneOf(ChallengeStatus.class);
    };
  }

  public boolean canBecome(ChallengeStatus next) {
    return successors().contains(next);
  }

  /** Whether other councils may still say what they need of it. */
  public boolean takesSupport() {
    return this == OPEN || this == CLOSED || this == PROCURING;
  }
}
