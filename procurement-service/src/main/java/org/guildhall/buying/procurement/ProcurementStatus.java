package org.guildhall.buying.procurement;

import java.util.Set;

/**
 * Where a procurement stands. TENDERING and SEALED are never stored: they follow from PUBLISHED and
 * the clock, see {@link Procurement#status(java.time.Instant)}.
 *
 * <pre>
 * PLANNED ► PUBLISHED ► TENDERING ► SEALED ► OPENED ► ASSESSING ► AWARD_PROPOSED ► STANDSTILL ► AWARDED ► CONTRACTED
 *    │          │           │          │        │         │             │              │
 *    └──────────┴───────────┴──────────┴────────┴─────────┴─────────────┴──────────────┴──► TERMINATED
 *
 * PUBLISHED ──the tender notice is refused──► PLANNED
 * </pre>
 */
public enum ProcurementStatus {
  PLANNED("PUBLISHED", "TERMINATED"),
  PUBLISHED("TENDERING", "PLANNED", "TERMINATED"),
  TENDERING("SEALED", "TERMINATED"),
  SEALED("OPENED", "TERMINATED"),
  OPENED("ASSESSING", "TERMINATED"),
  ASSESSING("AWARD_PROPOSED", "TERMINATED"),
  AWARD_PROPOSED("ASSESSING", "STANDSTILL", "TERMINATED"),
  STANDSTILL("AWARDED", "TERMINATED"),
  AWARDED("CONTRACTED"),
  CONTRACTED,
  TERMINATED;

  private final Set<String> successors;

  ProcurementStatus(String... successors) {
    this.successors = Set.of(successors);
  }

  /** Whether the next status may follow this one. */
  public boolean canBecome(ProcurementStatus next) {
    return successors.contains(next.name());
  }

  /** Whether the public may see a procurement in this status. */
  public boolean isPublic() {
    return this != PLANNED;
  }
}
