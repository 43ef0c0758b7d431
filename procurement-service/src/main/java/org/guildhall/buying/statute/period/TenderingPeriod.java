package org.guildhall.buying.statute.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import org.guildhall.buying.statute.Figure;
import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.Rule;
import org.guildhall.buying.statute.RuleRef;
import org.jspecify.annotations.Nullable;

/** The shortest period suppliers must have to tender; the shortest applicable entry wins (s.54). */
public final class TenderingPeriod implements Rule<TenderingPeriod.Facts> {
  private static final RuleRef REF = RuleRef.ofTheAct("tendering-period", 1, "s.54");

  /**
   * What the length depends on.
   *
   * @param electronic tenders may be submitted electronically
   * @param allDocuments the tender notice comes with, or links to, all associated documents
   * @param lightTouch the contract is a light touch contract
   * @param qualifyingPlannedNotice a planned procurement notice 40 days to 12 months before
   * @param urgency a state of urgency makes other periods impractical
   */
  public record Circumstances(
      boolean electronic,
      boolean allDocuments,
      boolean lightTouch,
      boolean qualifyingPlannedNotice,
      boolean urgency) {

    /** Electronic, with every document, nothing special: what this platform does. */
    public static final Circumstances USUAL = new Circumstances(true, true, false, false, false);
  }

  /**
   * @param notice the day the tender notice is published
   * @param deadline the London day of the deadline, if one is planned
   */
  public record Facts(LocalDate notice, @Nullable LocalDate deadline, Circumstances how) {}

  /** One entry of the table. */
  record Entry(int days, String reason) {}

  @Override
  public RuleRef ref() {
    return REF;
  }

  @Override
  public Outcome assess(Facts facts) {
    var deadline = facts.deadline();
    if (deadline == null) {
      return new Outcome.NotAssessed("No deadline is planned.");
    }
    var entry = shortest(facts.how());
    var earliest = Periods.lastDayStartingAfter(facts.notice(), entry.days());
    var why =
        "A notice on %s allows no deadline before %s: %d days, %s."
            .formatted(
                Periods.written(facts.notice()),
                Periods.written(earliest),
                entry.days(),
                entry.reason());
    return deadline.isBefore(earliest) ? new Outcome.Breached(why) : new Outcome.Met(why);
  }

  /** The first day that may hold the deadline. */
  public Figure<LocalDate> earliestDeadline(LocalDate notice, Circumstances how) {
    var entry = shortest(how);
    return Figure.met(
        Periods.lastDayStartingAfter(notice, entry.days()),
        REF,
        "%d days, counted from the day after the notice: %s."
            .formatted(entry.days(), entry.reason()));
  }

  static Entry shortest(Circumstances how) {
    var entries = new ArrayList<Entry>();
    if (how.lightTouch()) {
      entries.add(new Entry(0, "a light touch contract has no minimum"));
    }
    if (how.qualifyingPlannedNotice()) {
      entries.add(new Entry(10, "a qualifying planned procurement notice was published"));
    }
    if (how.urgency()) {
      entries.add(new Entry(10, "a state of urgency"));
    }
    if (how.electronic() && how.allDocuments()) {
      entries.add(new Entry(25, "electronic tenders and all documents with the notice"));
    } else if (how.electronic() || how.allDocuments()) {
      entries.add(new Entry(30, "either electronic tenders or all documents, not both"));
    } else {
      entries.add(new Entry(35, "neither electronic tenders nor all documents"));
    }
    return entries.stream().min(Comparator.comparingInt(Entry::days)).orElseThrow();
  }
}
