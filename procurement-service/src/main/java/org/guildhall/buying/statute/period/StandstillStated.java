package org.guildhall.buying.statute.period;

import java.time.LocalDate;
import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.Rule;
import org.guildhall.buying.statute.RuleRef;
import org.jspecify.annotations.Nullable;

/**
 * A contract award notice may state a longer standstill than the mandatory one, no shorter (s.51).
 */
public final class StandstillStated implements Rule<StandstillStated.Facts> {
  private static final RuleRef REF = RuleRef.ofTheAct("standstill-stated", 1, "s.51(1)");

  /**
   * @param awardNotice day the contract award notice is published
   * @param stated the last day of standstill that the notice is to state, if another one
   */
  public record Facts(LocalDate awardNotice, @Nullable LocalDate stated) {}

  @Override
  public RuleRef ref() {
    return REF;
  }

  @Override
  public Outcome assess(Facts facts) {
    var mandatory = new Standstill().end(facts.awardNotice(), null).value();
    var stated = facts.stated();
    if (stated == null) {
      return new Outcome.Met("The notice states " + Periods.written(mandatory) + ".");
    }
    return stated.isBefore(mandatory)
        ? new Outcome.Breached("Choose " + Periods.written(mandatory) + " or later.")
        : new Outcome.Met("The notice states " + Periods.written(stated) + ".");
  }
}
