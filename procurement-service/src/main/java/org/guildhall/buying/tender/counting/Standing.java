package org.guildhall.buying.tender.counting;

/** Whether a tender that the log knows counts. */
public enum Standing {
  COUNTS,
  /** It came after the deadline that the log states. */
  LATE,
  /** The terms changed after it was submitted, and it was not confirmed. */
  UNCONFIRMED,
  WITHDRAWN
}
