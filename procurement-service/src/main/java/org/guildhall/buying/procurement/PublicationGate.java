package org.guildhall.buying.procurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.guildhall.buying.notice.ocds.Cpv;
import org.guildhall.buying.statute.Assessment;
import org.guildhall.buying.statute.duty.ConflictsAssessed;
import org.guildhall.buying.statute.duty.CriteriaPublished;
import org.guildhall.buying.statute.duty.LotsConsidered;
import org.guildhall.buying.statute.period.TenderingPeriod;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.time.UkDates;

/** What must be there, and which rules must be kept, before a tender notice; pure. */
final class PublicationGate {
  private final Procurement procurement;
  private final LocalDate today;
  private final Instant now;
  private final List<FieldProblem> missing = new ArrayList<>();

  private PublicationGate(Procurement procurement, Instant now) {
    this.procurement = procurement;
    this.now = now;
    this.today = UkDates.dateOf(now);
  }

  /** What is missing for the notice to make sense, field by field. */
  static List<FieldProblem> missing(Procurement procurement, Instant now) {
    var gate = new PublicationGate(procurement, now);
    gate.lots();
    gate.priceFormula();
    gate.timetable();
    gate.rules().stream()
        .filter(Assessment::breached)
        .forEach(breach ->
            gate.need(
                field(breach.rule().id()),
                breach.outcome().explanation() + " (" + breach.rule().section() + ")"));
    return gate.missing;
  }

  /** The rules of law as they are assessed for a notice published now. */
  static List<Assessment> rules(Procurement procurement, Instant now) {
    return new PublicationGate(procurement, now).rules();
  }

  private List<Assessment> rules() {
    var deadline = procurement.timetable().tendersUntil();
    var period =
        new TenderingPeriod.Facts(
            today,
            deadline == null ? null : UkDates.dateOf(deadline),
            TenderingPeriod.Circumstances.USUAL);
    var lots =
        new LotsConsidered.Facts(
            procurement.lots().size(), isStated(procurement.terms().reasonsNotLotting()));
    var weights =
        procurement.lots().stream()
            .map(lot -> lot.criteria().stream().map(Criterion::weight).toList())
            .toList();
    return List.of(
        new TenderingPeriod().assessOn(today, period),
        new LotsConsidered().assessOn(today, lots),
        new CriteriaPublished().assessOn(today, weights),
        new ConflictsAssessed().assessOn(today, procurement.terms().conflictsAssessed()));
  }

  private void lots() {
    if (procurement.lots().isEmpty()) {
      need("lots", "Plan at least one lot.");
    }
    var items = new HashSet<String>();
    for (var lot : procurement.lots()) {
      var at = "lots[" + (lot.number() - 1) + "]";
      if (lot.items().isEmpty()) {
        need(at + ".items", "Say what the lot buys and how much.");
      }
      if (!Cpv.isKnown(lot.cpv())) {
        need(at + ".cpv", lot.cpv() + " is no CPV code.");
      }
      for (var item : lot.items()) {
        if (!items.add(item.item())) {
          need(at + ".items", item.item() + " is in two lots.");
        }
        if (!Cpv.isKnown(item.cpv())) {
          need(at + ".items", item.cpv() + " is no CPV code.");
        }
      }
      criteria(at, lot);
    }
  }

  private void criteria(String at, Lot lot) {
    if (lot.qualityCriteria().isEmpty()) {
      need(at + ".criteria", "Add a quality criterion.");
    }
    long prices = lot.criteria().stream().filter(c -> c.kind() == CriterionKind.PRICE).count();
    if (prices != 1) {
      need(at + ".criteria", "A lot has exactly one price criterion.");
    }
    for (var criterion : lot.qualityCriteria()) {
      if (criterion.question().isEmpty()) {
        need(at + ".criteria", criterion.name() + ": say what suppliers must answer.");
      }
      if (criterion.minimumScore().filter(min -> min > criterion.maxScore()).isPresent()) {
        need(at + ".criteria", criterion.name() + ": the minimum is above the best score.");
      }
    }
  }

  private void priceFormula() {
    if (!procurement.draft().hasPriceFormula()) {
      need("priceFormula", "Choose how a price becomes a score.");
      return;
    }
    if (procurement.priceFormula().kind() == PriceFormulaKind.FIXED_REFERENCE) {
      for (var lot : procurement.lots()) {
        var formula = lot.priceFormula();
        var reference = formula.reference();
        var floor = formula.floor() == null ? BigDecimal.ZERO : formula.floor();
        if (reference == null || reference.compareTo(floor) <= 0) {
          need("priceFormula", "Lot " + lot.number() + " needs a reference above its floor.");
        }
      }
    }
  }

  private void timetable() {
    var t = procurement.timetable();
    var deadline = t.tendersUntil();
    if (deadline == null) {
      need("timetable.tendersUntil", "Set the deadline for tenders.");
    } else if (!deadline.isAfter(now)) {
      need("timetable.tendersUntil", "The deadline has passed.");
    } else if (t.questionsUntil() == null || t.questionsUntil().isAfter(deadline)) {
      need("timetable.questionsUntil", "Set an end of questions before the deadline.");
    }
    if (t.contractStart() == null || t.contractEnd() == null) {
      need("timetable.contractStart", "Set the contract's first and last day.");
    } else if (t.contractEnd().isBefore(t.contractStart())) {
      need("timetable.contractEnd", "The contract ends before it starts.");
    } else if (t.contractMaxEnd() != null && t.contractMaxEnd().isBefore(t.contractEnd())) {
      need("timetable.contractMaxEnd", "Extensions cannot end before the contract.");
    }
  }

  private void need(String field, String message) {
    missing.add(new FieldProblem(field, message));
  }

  private static String field(String ruleId) {
    return switch (ruleId) {
      case "pa2023.tendering-period" -> "timetable.tendersUntil";
      case "pa2023.lots-considered" -> "reasonsNotLotting";
      case "pa2023.criteria-published" -> "lots";
      case "pa2023.conflicts-assessed" -> "conflictsAssessed";
      default -> ruleId;
    };
  }

  private static boolean isStated(@org.jspecify.annotations.Nullable String text) {
    return text != null && !text.isBlank();
  }
}
