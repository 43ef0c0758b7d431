package org.guildhall.buying.procurement.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.terms.CriterionKind;
import org.guildhall.buying.procurement.terms.PriceFormulaKind;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.reference.Cpv;

/** What a plan must say for its tender notice to make sense; pure. */
final class PlanCheck {
  private final Procurement procurement;
  private final Instant now;
  private final List<FieldProblem> missing = new ArrayList<>();

  private PlanCheck(Procurement procurement, Instant now) {
    this.procurement = procurement;
    this.now = now;
  }

  /** What is missing for the notice to make sense, field by field. */
  static List<FieldProblem> missing(Procurement procurement, Instant now) {
    var check = new PlanCheck(procurement, now);
    check.lots();
    check.priceFormula();
    check.timetable();
    return check.missing;
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
    if (!procurement.hasPriceFormula()) {
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
    }
    if (t.questionsUntil() == null) {
      need("timetable.questionsUntil", "Set an end of questions before the deadline.");
    } else if (!t.questionsUntil().isAfter(now)) {
      need("timetable.questionsUntil", "The end of questions has passed.");
    }
    if (t.contractStart() == null || t.contractEnd() == null) {
      need("timetable.contractStart", "Set the contract's first and last day.");
    }
    t.check((field, message) -> need("timetable." + field, message));
  }

  private void need(String field, String message) {
    missing.add(new FieldProblem(field, message));
  }
}
