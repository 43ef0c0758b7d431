package org.guildhall.buying.consortium;

/**
 * Where a consortium stands.
 *
 * <pre>
 * FORMING ──► CONSTITUTED ──► BUYING ──► CONTRACTED ──► CLOSED
 *    │             │            │
 *    └─────────────┴────────────┴──► DISSOLVED
 * </pre>
 *
 * {@link ConsortiumAct} says what may be done in each.
 */
public enum ConsortiumStatus {
  FORMING,
  CONSTITUTED,
  BUYING,
  CONTRACTED,
  CLOSED,
  DISSOLVED
}
