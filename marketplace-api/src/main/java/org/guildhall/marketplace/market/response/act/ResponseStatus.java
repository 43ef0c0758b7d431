package org.guildhall.marketplace.market.response.act;

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
 * of the challenge it was confirmed for. {@link ResponseTable} says what may be done in each.
 */
public enum ResponseStatus {
  DRAFT,
  SUBMITTED,
  WITHDRAWN,
  SHORTLISTED,
  NOT_SHORTLISTED;

  /** Whether the council of the challenge may read it. */
  public boolean isReadableByTheCouncil() {
    return this == SUBMITTED || this == SHORTLISTED || this == NOT_SHORTLISTED;
  }
}
