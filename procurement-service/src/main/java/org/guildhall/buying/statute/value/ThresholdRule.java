package org.guildhall.buying.statute.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.guildhall.buying.statute.Figure;
import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.Rule;
import org.guildhall.buying.statute.RuleRef;
import org.guildhall.buying.statute.period.Periods;
import org.jspecify.annotations.Nullable;

/** Whether a contract is a public contract by its estimated value (s.3, Schedule 1). */
public final class ThresholdRule implements Rule<ThresholdRule.Facts> {
  /** Sub-central authorities notify below-threshold contracts from this value (s.87(4)). */
  static final BigDecimal NOTIFIABLE = BigDecimal.valueOf(30_000);

  private static final RuleRef REF = RuleRef.ofTheAct("threshold", 2, "s.3 and Sch.1");
  private static final RuleRef NOTIFIABLE_REF =
      RuleRef.ofTheAct("notifiable-below-threshold", 1, "s.87(4)");
  private static final RuleRef UNESTIMABLE_REF =
      RuleRef.ofTheAct("value-cannot-be-estimated", 1, "Sch.3 para.5");

  /**
   * @param gross estimated value including VAT; null when it cannot be estimated
   * @param kind what the threshold depends on
   * @param day the day on which the procurement begins: the tender notice's
   */
  public record Facts(@Nullable BigDecimal gross, ContractKind kind, LocalDate day) {}

  @Override
  public RuleRef ref() {
    return REF;
  }

  @Override
  public Outcome assess(Facts facts) {
    var verdict = verdict(facts);
    return switch (verdict.value()) {
      case PUBLIC_CONTRACT -> new Outcome.Met(verdict.explanation());
      case NOTIFIABLE_BELOW_THRESHOLD, BELOW_THRESHOLD, UNKNOWN ->
          new Outcome.NotAssessed(verdict.explanation());
    };
  }

  /** The regime with its source. */
  public Figure<Regime> verdict(Facts facts) {
    var gross = facts.gross();
    if (gross == null) {
      return Figure.met(
          Regime.PUBLIC_CONTRACT,
          UNESTIMABLE_REF,
          "The value cannot be estimated, so it counts as at or above the threshold.");
    }
    var threshold = Threshold.on(facts.day(), facts.kind());
    if (threshold.isEmpty()) {
      return Figure.open(
          Regime.UNKNOWN, REF, "No threshold is known for " + Periods.written(facts.day()) + ".");
    }
    var amount = threshold.get().amount();
    if (gross.compareTo(amount) >= 0) {
      return Figure.met(
          Regime.PUBLIC_CONTRACT,
          REF,
          pounds(gross) + " including VAT is at least the threshold of " + pounds(amount) + ".");
    }
    if (gross.compareTo(NOTIFIABLE) >= 0) {
      return Figure.met(
          Regime.NOTIFIABLE_BELOW_THRESHOLD,
          NOTIFIABLE_REF,
          pounds(gross)
              + " is below "
              + pounds(amount)
              + " but at least "
              + pounds(NOTIFIABLE)
              + ".");
    }
    return Figure.met(
        Regime.BELOW_THRESHOLD, NOTIFIABLE_REF, pounds(gross) + " is below " + pounds(NOTIFIABLE));
  }

  /** The threshold itself as a figure; zero when none is known for the day. */
  public Figure<BigDecimal> threshold(ContractKind kind, LocalDate day) {
    return Threshold.on(day, kind)
        .map(t ->
            Figure.met(
                t.amount(),
                REF,
                "In force since " + Periods.written(t.from()) + ", including VAT."))
        .orElseGet(() ->
            Figure.open(BigDecimal.ZERO, REF, "No threshold is known for " + Periods.written(day)));
  }

  private static String pounds(BigDecimal amount) {
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    return String.format(Locale.UK, whole ? "£%,.0f" : "£%,.2f", amount);
  }
}
