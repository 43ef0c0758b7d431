package org.guildhall.marketplace.market.support;

/**
 * The commitment ladder: how firmly a council stands behind its demand. Only bound volume counts in
 * a notice.
 *
 * <pre>
 *   OBSERVING ─► SAME_NEED ─► INTENT (a quantity band) ─► BOUND (a quantity and a decision)
 * </pre>
 *
 * A council may climb or step down any number of rungs at a time; only who leaves BOUND must name
 * the decision to leave.
 */
enum Rung {
  OBSERVING,
  SAME_NEED,
  INTENT,
  BOUND
}
