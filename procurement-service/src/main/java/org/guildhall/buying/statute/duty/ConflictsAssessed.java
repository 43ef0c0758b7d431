package org.guildhall.buying.statute.duty;

import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.Rule;
import org.guildhall.buying.statute.RuleRef;

/** A conflicts assessment is made before the tender notice and confirmed in it (s.83). */
public final class ConflictsAssessed implements Rule<Boolean> {
  private static final RuleRef REF = RuleRef.ofTheAct("conflicts-assessed", 1, "s.83");

  @Override
  public RuleRef ref() {
    return REF;
  }

  @Override
  public Outcome assess(Boolean confirmed) {
    return confirmed
        ? new Outcome.Met("A conflicts assessment was made.")
        : new Outcome.Breached("Confirm that a conflicts assessment was made.");
  }
}
