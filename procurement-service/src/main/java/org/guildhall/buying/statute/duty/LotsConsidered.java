package org.guildhall.buying.statute.duty;

import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.Rule;
import org.guildhall.buying.statute.RuleRef;
import org.jspecify.annotations.Nullable;

/**
 * Lots are considered before the tender notice; where they are possible they are used, or reasons
 * are given (s.18). No reasons are owed where they are not possible.
 */
public final class LotsConsidered implements Rule<LotsConsidered.Facts> {
  private static final RuleRef REF = RuleRef.ofTheAct("lots-considered", 2, "s.18");

  /**
   * @param lots how many there are
   * @param possible whether the buyers think it could be divided; null when they did not say
   * @param reasonsStated whether it is said why it is not divided
   */
  public record Facts(int lots, @Nullable Boolean possible, boolean reasonsStated) {}

  @Override
  public RuleRef ref() {
    return REF;
  }

  @Override
  public Outcome assess(Facts facts) {
    if (facts.lots() > 1) {
      return new Outcome.Met("It is divided into " + facts.lots() + " lots.");
    }
    if (facts.reasonsStated()) {
      return new Outcome.Met("Reasons for not using lots are stated.");
    }
    if (facts.possible() == null) {
      return new Outcome.Breached(
          "Say whether it could be divided into lots and, if it could, why it is not.");
    }
    return facts.possible()
        ? new Outcome.Breached("State the reasons for not dividing it into lots.")
        : new Outcome.Met("Lots were considered and are not possible, so no reasons are owed.");
  }
}
