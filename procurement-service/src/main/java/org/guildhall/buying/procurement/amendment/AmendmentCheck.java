package org.guildhall.buying.procurement.amendment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.buying.procurement.Criterion;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.terms.AmendedTerms;
import org.guildhall.buying.procurement.terms.AmendedTerms.AmendedCriterion;
import org.guildhall.buying.procurement.terms.CriterionKind;
import org.guildhall.buying.procurement.terms.Timetable;
import org.guildhall.buying.statute.period.Periods;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/** What an amendment must say to make sense: dates only become later, criteria are known ones. */
final class AmendmentCheck {
  private final Procurement procurement;
  private final AmendedTerms terms;
  private final List<FieldProblem> faults = new ArrayList<>();

  private AmendmentCheck(Procurement procurement, AmendedTerms terms) {
    this.procurement = procurement;
    this.terms = terms;
  }

  /** Every field that is wrong. */
  static List<FieldProblem> faults(Procurement procurement, AmendedTerms terms) {
    var check = new AmendmentCheck(procurement, terms);
    check.dates();
    terms.criteriaOrNone().forEach(check::criterion);
    if (terms.changesNothing()) {
      check.fault("terms", "Say what changes.");
    }
    return check.faults;
  }

  private void dates() {
    Timetable before = procurement.timetable();
    mustBeLater("tendersUntil", "The deadline", before.tendersUntil(), terms.tendersUntil());
    mustBeLater(
        "questionsUntil", "The end of questions", before.questionsUntil(), terms.questionsUntil());
    mustBeLater("awardPlanned", "The award", before.awardPlanned(), terms.awardPlanned());
    mustBeLater(
        "contractStart",
        "The start of the contract",
        before.contractStart(),
        terms.contractStart());
    mustBeLater(
        "contractEnd", "The end of the contract", before.contractEnd(), terms.contractEnd());
    mustBeLater(
        "contractMaxEnd",
        "The end of its extensions",
        before.contractMaxEnd(),
        terms.contractMaxEnd());
    if (terms.changesDates()) {
      terms.timetable(before).check((field, message) -> fault("terms." + field, message));
    }
  }

  private <T extends Comparable<? super T>> void mustBeLater(
      String field, String name, @Nullable T before, @Nullable T after) {
    if (before != null && after != null && after.compareTo(before) <= 0) {
      fault("terms." + field, name + " can only become later than " + written(before) + ".");
    }
  }

  private static String written(Object date) {
    return switch (date) {
      case Instant moment -> UkDates.written(moment);
      case LocalDate day -> Periods.written(day);
      default -> throw new IllegalArgumentException(date + " is no date of a timetable");
    };
  }

  private void criterion(AmendedCriterion amended) {
    String field = "terms.criteria[" + terms.criteriaOrNone().indexOf(amended) + "]";
    Criterion criterion =
        procurement.lots().stream()
            .flatMap(lot -> lot.criterion(amended.criterionId()).stream())
            .findFirst()
            .orElse(null);
    if (criterion == null) {
      fault(field + ".criterionId", "The procurement has no such criterion.");
      return;
    }
    if (amended.question() != null && criterion.kind() != CriterionKind.QUALITY) {
      fault(field + ".question", "Only a quality criterion has a question.");
    }
    Integer minimum = amended.minimumScore();
    if (minimum != null && minimum > criterion.maxScore()) {
      fault(field + ".minimumScore", "The minimum is above the best score.");
    }
  }

  private void fault(String field, String message) {
    faults.add(new FieldProblem(field, message));
  }
}
