package org.guildhall.buying.statute.value;

import java.math.BigDecimal;
import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.Rule;
import org.guildhall.buying.statute.RuleRef;

/** At least three key performance indicators for a contract of more than £5 million (s.52). */
public final class Kpis implements Rule<Kpis.Facts> {
  /** More than, not at least. */
  public static final BigDecimal OVER = BigDecimal.valueOf(5_000_000);

  private static final int AT_LEAST = 3;
  private static final RuleRef REF = RuleRef.ofTheAct("kpis", 1, "s.52");

  /** The contract's value including VAT and how many indicators are set. */
  public record Facts(BigDecimal gross, int indicators) {}

  @Override
  public RuleRef ref() {
    return REF;
  }

  @Override
  public Outcome assess(Facts facts) {
    if (facts.gross().compareTo(OVER) <= 0) {
      return new Outcome.NotAssessed("The contract is not worth more than £5 million.");
    }
    return facts.indicators() >= AT_LEAST
        ? new Outcome.Met(facts.indicators() + " indicators are set.")
        : new Outcome.Breached("A contract of more than £5 million needs three indicators.");
  }
}
