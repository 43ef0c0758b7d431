package org.guildhall.buying.statute.period;

import java.time.LocalDate;
import org.guildhall.buying.statute.Figure;
import org.guildhall.buying.statute.RuleRef;

/** The earliest lawful timetable of an open procedure, every date with its source. */
public final class OpenTimetable {
  private static final RuleRef TENDER_NOTICE = RuleRef.ofTheAct("tender-notice", 1, "s.21");
  private static final RuleRef DECISIONS_FINAL =
      RuleRef.practice(
          "decisions-final", 1, "the members' constitutions: no decision is open to call-in");
  private static final RuleRef QUESTIONS =
      RuleRef.practice("questions-deadline", 1, "no period in the Act; practice of this service");
  private static final RuleRef ASSESSMENT =
      RuleRef.practice("assessment-period", 1, "no period in the Act; the buyers' own plan");
  private static final RuleRef AWARD_NOTICE =
      RuleRef.ofTheAct("award-notice-after-summaries", 1, "s.50");

  /** Days between the end of questions and the deadline, so that answers can be used. */
  static final int ANSWER_DAYS = 7;

  private OpenTimetable() {}

  /**
   * What the dates depend on.
   *
   * @param today nothing can be earlier
   * @param decisionsFinal first day on which no member's decision can be called in
   * @param assessmentWorkingDays working days the buyers give the evaluation
   */
  public record Assumptions(
      LocalDate today,
      LocalDate decisionsFinal,
      int assessmentWorkingDays,
      TenderingPeriod.Circumstances how) {}

  /** The dates. */
  public record Dates(
      Figure<LocalDate> tenderNotice,
      Figure<LocalDate> questionsUntil,
      Figure<LocalDate> tendersUntil,
      Figure<LocalDate> assessed,
      Figure<LocalDate> awardNotice,
      Figure<LocalDate> standstillEnds,
      Figure<LocalDate> earliestSignature,
      Figure<LocalDate> contractDetailsNotice) {}

  /** The earliest lawful dates. */
  public static Dates earliest(Assumptions with) {
    var notice = noticeDay(with);
    var deadline = new TenderingPeriod().earliestDeadline(notice.value(), with.how());
    var assessed = assessed(deadline.value(), with.assessmentWorkingDays());
    var award =
        Figure.met(
            assessed.value(),
            AWARD_NOTICE,
            "On the day the assessment summaries go to every bidder, not before them.");
    var standstill = new Standstill();
    var signature = standstill.earliestSignature(award.value(), null);
    return new Dates(
        notice,
        questions(notice.value(), deadline.value()),
        deadline,
        assessed,
        award,
        standstill.end(award.value(), null),
        signature,
        new ContractDetailsNotice().due(signature.value(), false));
  }

  private static Figure<LocalDate> noticeDay(Assumptions with) {
    return with.decisionsFinal().isAfter(with.today())
        ? Figure.open(
            with.decisionsFinal(), DECISIONS_FINAL, "The day after the last call-in expires.")
        : Figure.met(with.today(), TENDER_NOTICE, "Before tenders are invited.");
  }

  private static Figure<LocalDate> questions(LocalDate notice, LocalDate deadline) {
    var day = deadline.minusDays(ANSWER_DAYS);
    return Figure.open(
        day.isBefore(notice) ? notice : day,
        QUESTIONS,
        ANSWER_DAYS + " days before the deadline, so that every supplier can use the answers.");
  }

  private static Figure<LocalDate> assessed(LocalDate deadline, int workingDays) {
    // The deadline's own day still receives tenders; assessment begins the day after.
    var day =
        workingDays == 0
            ? deadline
            : WorkingDays.lastDayBeginningWith(deadline.plusDays(1), workingDays);
    return Figure.open(day, ASSESSMENT, workingDays + " working days after the deadline.");
  }
}
