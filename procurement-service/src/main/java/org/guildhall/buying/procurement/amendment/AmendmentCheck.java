package org.guildhall.buying.procurement.amendment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.buying.procurement.Criterion;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.terms.AmendedTerms;
import org.guildhall.buying.procurement.terms.AmendedTerms.AmendedCriterion;
import org.guildhall.buying.procurement.terms.CriterionKind;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.time.UkDates;

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
    Instant deadline = procurement.tendersUntil();
    Instant later = terms.tendersUntil();
    if (later != null && !later.isAfter(deadline)) {
      fault(
          "terms.tendersUntil",
          "The deadline can only become later than " + UkDates.written(deadline) + ".");
    }
    Instant questions = terms.questionsUntil();
    Instant before = procurement.timetable().questionsUntil();
    if (questions == null) {
      return;
    }
    if (before != null && !questions.isAfter(before)) {
      fault("terms.questionsUntil", "The end of questions can only become later.");
    }
    if (questions.isAfter(later == null ? deadline : later)) {
      fault("terms.questionsUntil", "Questions end before the deadline for tenders.");
    }
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
