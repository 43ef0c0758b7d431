package org.guildhall.buying.statute.duty;

import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.Rule;
import org.guildhall.buying.statute.RuleRef;

/** With changed terms the time for tenders is considered again: later, or reasoned (s.31). */
public final class TimeReconsidered implements Rule<TimeReconsidered.Facts> {
  private static final RuleRef REF = RuleRef.ofTheAct("time-reconsidered", 1, "s.31");

  /**
   * @param substantial whether more changes than dates that become later
   * @param later whether the deadline becomes later
   * @param reasonStated whether it is said why the time that is left is enough
   */
  public record Facts(boolean substantial, boolean later, boolean reasonStated) {}

  @Override
  public RuleRef ref() {
    return REF;
  }

  @Override
  public Outcome assess(Facts facts) {
    if (facts.later()) {
      return new Outcome.Met("Suppliers have more time.");
    }
    if (!facts.substantial()) {
      return new Outcome.NotAssessed("Nothing changes that would need time.");
    }
    return facts.reasonStated()
        ? new Outcome.Met("It is stated why the time that is left is enough.")
        : new Outcome.Breached("Set a later deadline, or say why the time that is left is enough.");
  }
}
