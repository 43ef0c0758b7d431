package org.guildhall.buying.assessment.panel;

/** Whether an evaluator may see tenders. */
public enum Standing {
  /** Appointed, and has not said anything about conflicts yet: sees nothing. */
  APPOINTED,
  /** Declared to have no conflict of interest. */
  CLEAR,
  /** Declared a conflict: lost every assignment and cannot come back. */
  CONFLICTED,
  /** No longer on the panel. */
  RELEASED
}
