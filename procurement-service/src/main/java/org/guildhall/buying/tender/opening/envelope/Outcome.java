package org.guildhall.buying.tender.opening.envelope;

import java.util.Locale;

/** What became of a tender at an opening. */
public enum Outcome {
  OPENED,
  /** It is not what its receipt states, or cannot be read; its sealed bytes stay. */
  DAMAGED,
  /** The log states that it counts, and it is not there. */
  MISSING,
  /** It came after the deadline that the log states. */
  LATE,
  /** The terms changed after it was submitted, and it was not confirmed. */
  NOT_CONFIRMED,
  /** It was withdrawn, and something claimed otherwise. */
  WITHDRAWN,
  /** The same supplier submitted another one for this lot later. */
  REPLACED,
  /** It claims to count, and the log knows nothing of it. */
  NOT_IN_LOG,
  /** It is out of the competition already, so its price stays sealed. */
  OUT;

  /** As statements of the log have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether something that counts could not be opened. */
  public boolean isLoss() {
    return this == DAMAGED || this == MISSING;
  }
}
