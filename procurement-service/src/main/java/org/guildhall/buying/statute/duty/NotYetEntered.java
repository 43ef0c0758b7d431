package org.guildhall.buying.statute.duty;

import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.Rule;
import org.guildhall.buying.statute.RuleRef;

/** A decision not to award is taken before a contract is entered into (s.55(1)). */
public final class NotYetEntered implements Rule<Boolean> {
  private static final RuleRef REF = RuleRef.ofTheAct("not-yet-entered", 1, "s.55(1)");

  @Override
  public RuleRef ref() {
    return REF;
  }

  @Override
  public Outcome assess(Boolean entered) {
    return entered
        ? new Outcome.Breached("A contract was entered into; what is signed is not unmade here.")
        : new Outcome.Met("No contract was entered into.");
  }
}
