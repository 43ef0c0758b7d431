package org.guildhall.buying.statute.duty;

import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.Rule;
import org.guildhall.buying.statute.RuleRef;

/**
 * A claim notified within standstill keeps every contract from being entered into until it is
 * withdrawn or decided (s.101); one that was upheld keeps it so for good.
 */
public final class AutomaticSuspension implements Rule<Boolean> {
  private static final RuleRef REF = RuleRef.ofTheAct("automatic-suspension", 1, "s.101");

  @Override
  public RuleRef ref() {
    return REF;
  }

  @Override
  public Outcome assess(Boolean claimPending) {
    return claimPending
        ? new Outcome.Breached(
            "A claim was notified within standstill and is not withdrawn or dismissed.")
        : new Outcome.Met("No claim that was notified within standstill is pending.");
  }
}
