package org.guildhall.buying.statute.value;

import java.math.BigDecimal;
import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.Rule;
import org.guildhall.buying.statute.RuleRef;

/**
 * At least three key performance indicators for a contract whose estimated value is more than £5
 * million (s.52(1)): options, extensions and renewals are in it (Schedule 3).
 */
public final class Kpis implements Rule<Kpis.Facts> {
  /** More than, not at least. */
  public static final BigDecimal OVER = BigDecimal.valueOf(5_000_000);

  private static final int AT_LEAST = 3;
  private static final RuleRef REF = RuleRef.ofTheAct("kpis", 2, "s.52");

  /**
   * @param estimatedGross the contract's estimated value including VAT
   * @param indicators how many are set
   */
  public record Facts(BigDecimal estimatedGross, int indicators) {}

  @Override
  public RuleRef ref() {
    return REF;
  }

  @Override
  public Outcome assess(Facts facts) {
    if (facts.estimatedGross().compareTo(OVER) <= 0) {
      return new Outcome.NotAssessed("The estimated value is not more than £5 million.");
    }
    return facts.indicators() >= AT_LEAST
        ? new Outcome.Met(facts.indicators() + " indicators are set.")
        : new Outcome.Breached(
            "An estimated value of more than £5 million needs three indicators.");
  }
}
