package org.guildhall.buying.statute.gate;

/** What a breach does to the step. Stored by name. */
public enum Effect {
  /** The step is not taken. */
  BLOCKS,
  /** The step is taken and the breach remembered: the duty is late, and still owed. */
  NOTES
}
