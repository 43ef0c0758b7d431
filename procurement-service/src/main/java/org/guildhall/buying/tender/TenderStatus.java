package org.guildhall.buying.tender;

import java.util.Set;

/**
 * Where a tender stands. Which of its submitted versions counts is kept beside it; a version before
 * that one is replaced.
 *
 * <pre>
 *          submit            open            assessed
 * DRAFT ──────────► SUBMITTED ─────► OPENED ─────────► ASSESSED
 *                   │  ▲    │          ├────────────► FAILS_REQUIREMENTS
 *         amendment ▼  │    │ withdraw ├────────────► DISREGARDED
 *              TO_RECONFIRM ┴► WITHDRAWN └──────────► EXCLUDED
 *                   └── not reconfirmed at the opening ► DISREGARDED
 *
 * SUBMITTED ── at the opening, late, damaged or not in the log ► DISREGARDED
 * </pre>
 */
public enum TenderStatus {
  DRAFT("SUBMITTED"),
  SUBMITTED("TO_RECONFIRM", "WITHDRAWN", "OPENED", "DISREGARDED"),
  TO_RECONFIRM("SUBMITTED", "WITHDRAWN", "DISREGARDED"),
  WITHDRAWN,
  OPENED("ASSESSED", "FAILS_REQUIREMENTS", "DISREGARDED", "EXCLUDED"),
  ASSESSED("FAILS_REQUIREMENTS", "DISREGARDED", "EXCLUDED"),
  DISREGARDED,
  FAILS_REQUIREMENTS("ASSESSED", "DISREGARDED", "EXCLUDED"),
  EXCLUDED;

  private final Set<String> successors;

  TenderStatus(String... successors) {
    this.successors = Set.of(successors);
  }

  /** Whether the next status may follow this one. */
  public boolean canBecome(TenderStatus next) {
    return successors.contains(next.name());
  }

  /** Whether a version was submitted and counts. */
  public boolean isSubmitted() {
    return this == SUBMITTED || this == TO_RECONFIRM;
  }
}
