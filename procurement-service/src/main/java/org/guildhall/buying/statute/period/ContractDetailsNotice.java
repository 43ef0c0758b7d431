package org.guildhall.buying.statute.period;

import java.time.LocalDate;
import org.guildhall.buying.statute.Figure;
import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.Rule;
import org.guildhall.buying.statute.RuleRef;
import org.jspecify.annotations.Nullable;

/** The contract details notice within 30 days beginning with the day of entry (s.53). */
public final class ContractDetailsNotice implements Rule<ContractDetailsNotice.Facts> {
  private static final int DAYS = 30;
  private static final int LIGHT_TOUCH_DAYS = 120;
  private static final RuleRef REF = RuleRef.ofTheAct("contract-details-notice", 1, "s.53(1)");

  /**
   * @param entered the day the contract was entered into
   * @param published the day the notice was or would be published, if any
   */
  public record Facts(LocalDate entered, @Nullable LocalDate published, boolean lightTouch) {}

  @Override
  public RuleRef ref() {
    return REF;
  }

  @Override
  public Outcome assess(Facts facts) {
    var due = due(facts.entered(), facts.lightTouch()).value();
    var published = facts.published();
    if (published == null) {
      return new Outcome.NotAssessed("Due by " + Periods.written(due) + ".");
    }
    return published.isAfter(due)
        ? new Outcome.Breached("It was due by " + Periods.written(due) + ".")
        : new Outcome.Met("In time: due by " + Periods.written(due) + ".");
  }

  /** The last day for the notice. */
  public Figure<LocalDate> due(LocalDate entered, boolean lightTouch) {
    int days = lightTouch ? LIGHT_TOUCH_DAYS : DAYS;
    return Figure.met(
        Periods.lastDayBeginningWith(entered, days),
        REF,
        days + " days beginning with the day the contract is entered into.");
  }
}
