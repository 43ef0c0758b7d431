package org.guildhall.buying.statute.gate;

import org.guildhall.buying.statute.Assessment;

/** What a bound rule said, the field a breach belongs to, and what a breach does. */
public record Check(Assessment assessment, String field, Effect effect) {

  /** Whether the step is not taken because of it. */
  public boolean blocks() {
    return effect == Effect.BLOCKS && assessment.breached();
  }

  /** The sentence for people, with the section it comes from. */
  public String message() {
    return assessment.outcome().explanation() + " (" + assessment.rule().section() + ")";
  }
}
