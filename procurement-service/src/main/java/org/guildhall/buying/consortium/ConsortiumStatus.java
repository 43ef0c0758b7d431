package org.guildhall.buying.consortium;

import java.util.Set;

/**
 * Where a consortium stands.
 *
 * <pre>
 * FORMING ──► CONSTITUTED ──► BUYING ──► CONTRACTED ──► CLOSED
 *    │             │            │
 *    └─────────────┴────────────┴──► DISSOLVED
 * </pre>
 */
public enum ConsortiumStatus {
  FORMING("CONSTITUTED", "DISSOLVED"),
  CONSTITUTED("BUYING", "DISSOLVED"),
  BUYING("CONSTITUTED", "CONTRACTED", "DISSOLVED"),
  CONTRACTED("CLOSED"),
  CLOSED,
  DISSOLVED;

  private final Set<String> successors;

  ConsortiumStatus(String... successors) {
    this.successors = Set.of(successors);
  }

  /** Whether the next status may follow this one. */
  public boolean canBecome(ConsortiumStatus next) {
    return successors.contains(next.name());
  }
}
