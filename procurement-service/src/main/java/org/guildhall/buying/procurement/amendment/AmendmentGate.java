package org.guildhall.buying.procurement.amendment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.buying.procurement.AmendedTerms;
import org.guildhall.buying.procurement.AmendedTerms.AmendedCriterion;
import org.guildhall.buying.procurement.Criterion;
import org.guildhall.buying.procurement.CriterionKind;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.duty.CriteriaPublished;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What makes an amendment sound (s.31 of the Act): dates only become later, the criteria stay
 * complete, and after a substantial change suppliers get more time, or are told why they need none.
 */
final class AmendmentGate {
  private final Procurement procurement;
  private final AmendedTerms terms;
  private final List<FieldProblem> faults = new ArrayList<>();

  private AmendmentGate(Procurement procurement, AmendedTerms terms) {
    this.procurement = procurement;
    this.terms = terms;
  }

  /** Refuses with INVALID_INPUT and every field that is wrong. */
  static void mustBeSound(
      Procurement procurement, AmendedTerms terms, @Nullable String timeReason) {
    var gate = new AmendmentGate(procurement, terms);
    gate.dates(timeReason);
    terms.criteriaOrNone().forEach(gate::criterion);
    gate.weights();
    if (terms.changesNothing()) {
      gate.fault("terms", "Say what changes.");
    }
    if (!gate.faults.isEmpty()) {
      throw ProblemException.of(
          KitProblem.INVALID_INPUT, "The procurement cannot be amended like this.", gate.faults);
    }
  }

  private void dates(@Nullable String timeReason) {
    Instant deadline = procurement.tendersUntil();
    Instant later = terms.tendersUntil();
    if (later != null && !later.isAfter(deadline)) {
      fault("terms.tendersUntil", "The deadline can only become later than " + deadline + ".");
    }
    boolean explained = timeReason != null && !timeReason.isBlank();
    if (terms.substantial() && later == null && !explained) {
      fault("timeReason", "Set a later deadline, or say why the time that is left is enough.");
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

  private void weights() {
    var weights = procurement.lots().stream().map(this::weightsOf).toList();
    if (new CriteriaPublished().assess(weights) instanceof Outcome.Breached breached) {
      fault("terms.criteria", breached.explanation());
    }
  }

  private List<BigDecimal> weightsOf(Lot lot) {
    return lot.criteria().stream().map(terms::weightOf).toList();
  }

  private void fault(String field, String message) {
    faults.add(new FieldProblem(field, message));
  }
}
