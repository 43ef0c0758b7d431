package org.guildhall.buying.statute.duty;

import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.Rule;
import org.guildhall.buying.statute.RuleRef;

/** Lots must be considered before the tender notice, and used or reasoned away (s.18). */
public final class LotsConsidered implements Rule<LotsConsidered.Facts> {
  private static final RuleRef REF = RuleRef.ofTheAct("lots-considered", 1, "s.18");

  /** How many lots, and whether reasons for not having several are stated. */
  public record Facts(int lots, boolean reasonsStated) {}

  @Override
  public RuleRef ref() {
    return REF;
  }

  @Override
  public Outcome assess(Facts facts) {
    if (facts.lots() > 1) {
      return new Outcome.Met("It is divided into " + facts.lots() + " lots.");
    }
    return facts.reasonsStated()
        ? new Outcome.Met("Reasons for not using lots are stated.")
        : new Outcome.Breached("State the reasons for not dividing it into lots.");
  }
}
