package org.guildhall.buying.statute.value;

/** Which part of the Act governs a contract of that value. */
public enum Regime {
  /** Estimate reaches the threshold: a public contract (s.3). */
  PUBLIC_CONTRACT,
  /** Below it, but at least the notifiable value (s.87(4)): Part 6 with notices. */
  NOTIFIABLE_BELOW_THRESHOLD,
  /** Below the notifiable value too. */
  BELOW_THRESHOLD,
  /** No threshold is known for that day. */
  UNKNOWN;

  /**
   * Whether a procurement is run by the whole Act. Where no threshold is known it is: who keeps the
   * whole Act breaks no part of it.
   */
  public boolean isByTheWholeAct() {
    return this == PUBLIC_CONTRACT || this == UNKNOWN;
  }
}
