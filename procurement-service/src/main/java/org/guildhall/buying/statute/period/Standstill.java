package org.guildhall.buying.statute.period;

import java.time.LocalDate;
import org.guildhall.buying.statute.Figure;
import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.Rule;
import org.guildhall.buying.statute.RuleRef;
import org.jspecify.annotations.Nullable;

/** No signature before the end of the mandatory standstill period (s.51). */
public final class Standstill implements Rule<Standstill.Facts> {
  /** Eight working days beginning with the day the contract award notice is published. */
  public static final int WORKING_DAYS = 8;

  private static final RuleRef REF = RuleRef.ofTheAct("standstill", 1, "s.51");

  /**
   * @param awardNotice day the contract award notice was published, if it was
   * @param statedEnd a later end stated in the notice, if one was
   * @param signature the day somebody wants to sign
   */
  public record Facts(
      @Nullable LocalDate awardNotice, @Nullable LocalDate statedEnd, LocalDate signature) {}

  @Override
  public RuleRef ref() {
    return REF;
  }

  @Override
  public Outcome assess(Facts facts) {
    var notice = facts.awardNotice();
    if (notice == null) {
      return new Outcome.Breached("No contract award notice was published.");
    }
    var end = end(notice, facts.statedEnd()).value();
    return facts.signature().isAfter(end)
        ? new Outcome.Met("Standstill ended on " + Periods.written(end) + ".")
        : new Outcome.Breached("Standstill lasts to the end of " + Periods.written(end) + ".");
  }

  /** The last day of standstill: the statutory one, or the stated one if later. */
  public Figure<LocalDate> end(LocalDate awardNotice, @Nullable LocalDate statedEnd) {
    var statutory = WorkingDays.lastDayBeginningWith(awardNotice, WORKING_DAYS);
    if (statedEnd != null && statedEnd.isAfter(statutory)) {
      return Figure.met(statedEnd, REF, "The notice states a longer standstill.");
    }
    return Figure.met(
        statutory, REF, "8 working days beginning with the contract award notice's day.");
  }

  /** The first day on which a contract may be entered into. */
  public Figure<LocalDate> earliestSignature(LocalDate awardNotice, @Nullable LocalDate statedEnd) {
    return Figure.met(
        end(awardNotice, statedEnd).value().plusDays(1), REF, "The day after standstill ends.");
  }
}
