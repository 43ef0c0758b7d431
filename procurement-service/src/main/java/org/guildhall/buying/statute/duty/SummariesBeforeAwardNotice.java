package org.guildhall.buying.statute.duty;

import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.Rule;
import org.guildhall.buying.statute.RuleRef;

/** Assessment summaries go to every assessed tender before the contract award notice (s.50(3)). */
public final class SummariesBeforeAwardNotice implements Rule<SummariesBeforeAwardNotice.Facts> {
  private static final RuleRef REF = RuleRef.ofTheAct("summaries-before-award", 1, "s.50(3)");

  /** How many tenders were assessed, and to how many a summary was sent. */
  public record Facts(int assessed, int sent) {}

  @Override
  public RuleRef ref() {
    return REF;
  }

  @Override
  public Outcome assess(Facts facts) {
    int missing = facts.assessed() - facts.sent();
    return missing <= 0
        ? new Outcome.Met("Every assessed tender has its summary.")
        : new Outcome.Breached(missing + " assessment summaries are missing.");
  }
}
