package org.guildhall.portal.buyer.procurement;

import java.util.List;
import java.util.Objects;
import org.guildhall.portal.client.buying.Dates;
import org.guildhall.portal.client.buying.PriceFormula;
import org.guildhall.portal.client.buying.PriceFormulaKind;
import org.guildhall.portal.client.buying.ProcurementPlan;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.TieBreak;
import org.guildhall.portal.client.buying.Timetable;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.words.EnumWords;

/** Between the dates and the price formula of a plan and their form. */
final class TimetableForm {
  static final List<Choice> FORMULAS = EnumWords.choices(PriceFormulaKind.class);
  static final List<Choice> TIE_BREAKS = EnumWords.choices(TieBreak.class);
  private static final int USUAL_DECIMALS = 2;

  private TimetableForm() {}

  static Form of(ProcurementView p) {
    Form form = Form.empty().with("tieBreak", p.tieBreak());
    var formula = p.priceFormula();
    form.with("priceFormula.decimals", formula == null ? USUAL_DECIMALS : formula.decimals());
    if (formula != null) {
      form.with("priceFormula.kind", formula.kind())
          .with("priceFormula.reference", formula.reference())
          .with("priceFormula.floor", formula.floor());
    }
    var dates = p.timetable();
    if (dates != null) {
      form.with("timetable.publishOn", dates.publishOn())
          .with("timetable.questionsUntil", dates.questionsUntil())
          .with("timetable.tendersUntil", dates.tendersUntil())
          .with("timetable.awardPlanned", dates.awardPlanned())
          .with("timetable.contractStart", dates.contractStart())
          .with("timetable.contractEnd", dates.contractEnd())
          .with("timetable.contractMaxEnd", dates.contractMaxEnd());
    }
    return form;
  }

  static boolean isDated(ProcurementView plan) {
    Timetable dates = plan.timetable();
    return dates != null && (dates.publishOn() != null || dates.tendersUntil() != null);
  }

  /** Fills in the earliest lawful dates, to be changed. */
  static void proposing(Form form, Dates earliest) {
    form.with("timetable.publishOn", earliest.tenderNotice().value())
        .with("timetable.questionsUntil", earliest.questionsUntil().value())
        .with("timetable.tendersUntil", earliest.tendersUntil().value())
        .with("timetable.awardPlanned", earliest.assessed().value())
        .with("timetable.contractStart", earliest.earliestSignature().value())
        .with("proposed", "yes");
  }

  static ProcurementPlan read(Form form, ProcurementView p) {
    form.required("tieBreak", "Choose what decides a tie");
    var formula =
        new PriceFormula(
            form.chosen("priceFormula.kind", PriceFormulaKind::of, "Choose how price is scored"),
            Objects.requireNonNullElse(form.integer("priceFormula.decimals"), USUAL_DECIMALS),
            form.number("priceFormula.reference"),
            form.number("priceFormula.floor"));
    var dates =
        new Timetable(
            form.date("timetable.publishOn"),
            form.moment("timetable.questionsUntil"),
            form.moment("timetable.tendersUntil"),
            form.date("timetable.awardPlanned"),
            form.date("timetable.contractStart"),
            form.date("timetable.contractEnd"),
            form.date("timetable.contractMaxEnd"));
    return Plans.with(p, Plans.lots(p), formula, form.choice("tieBreak", TieBreak::of), dates);
  }
}
