package org.guildhall.buying.consortium.decision;

/** How a closed decision came out. */
public enum DecisionOutcome {
  /** Enough weight voted and one option has the most. */
  CARRIED,
  /** Too little weight voted. */
  NOT_QUORATE,
  /** Two options have the most. */
  TIED,
  /** What it was about came to an end before the members had decided. */
  LAPSED
}
