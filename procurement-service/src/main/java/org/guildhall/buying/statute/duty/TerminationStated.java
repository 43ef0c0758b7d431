package org.guildhall.buying.statute.duty;

import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.Rule;
import org.guildhall.buying.statute.RuleRef;
import org.jspecify.annotations.Nullable;

/**
 * The procurement termination notice sets out that the authority decided not to award (s.55(2)).
 */
public final class TerminationStated implements Rule<TerminationStated.Facts> {
  private static final RuleRef REF = RuleRef.ofTheAct("termination-stated", 1, "s.55(2)");

  /**
   * @param statement what the public is told; null beforehand, while nobody has stated anything
   */
  public record Facts(@Nullable String statement) {}

  @Override
  public RuleRef ref() {
    return REF;
  }

  @Override
  public Outcome assess(Facts facts) {
    var statement = facts.statement();
    if (statement == null) {
      return new Outcome.NotAssessed("Whoever prepares the notice states the decision.");
    }
    return statement.isBlank()
        ? new Outcome.Breached("State the decision not to award.")
        : new Outcome.Met("The decision not to award is stated.");
  }
}
