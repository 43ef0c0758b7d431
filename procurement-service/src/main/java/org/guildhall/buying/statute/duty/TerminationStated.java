package org.guildhall.buying.statute.duty;

import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.Rule;
import org.guildhall.buying.statute.RuleRef;

/**
 * The procurement termination notice sets out that the authority decided not to award (s.55(2)).
 */
public final class TerminationStated implements Rule<String> {
  private static final RuleRef REF = RuleRef.ofTheAct("termination-stated", 1, "s.55(2)");

  @Override
  public RuleRef ref() {
    return REF;
  }

  @Override
  public Outcome assess(String statement) {
    return statement.isBlank()
        ? new Outcome.Breached("State the decision not to award.")
        : new Outcome.Met("The decision not to award is stated.");
  }
}
