package org.guildhall.marketplace.market.response;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a response stands.
 *
 * <pre>
 *   DRAFT ──submit──► SUBMITTED ──┬─► SHORTLISTED
 *                         │       └─► NOT_SHORTLISTED
 *                         └─withdraw─► WITHDRAWN
 * </pre>
 *
 * Whether a submitted response must be confirmed again is not a state: it follows from the edition
 * of the challenge it was confirmed for.
 */
enum ResponseStatus {
  DRAFT,
  SUBMITTED,
  WITHDRAWN,
  SHORTLISTED,
  NOT_SHORTLISTED;

  /** The states that may follow this one. */
  public Set<ResponseStatus> successors() {
    return switch (this) {
      case DRAFT -> EnumSet.of(SUBMITTED);
      case SUBMITTED -> EnumSet.of(WITHDRAWN, SHORTLISTED, NOT_SHORTLISTED);
      case WITHDRAWN, SHORTLISTED, NOT_SHORTLISTED -> EnumSet.noneOf(ResponseStatus.class);
    };
  }

  public boolean canBecome(ResponseStatus next) {
    return successors().contains(next);
  }

  /** Whether the council of the challenge may read it. */
  boolean isReadableByTheCouncil() {
    return this == SUBMITTED || this == SHORTLISTED || this == NOT_SHORTLISTED;
  }
}
