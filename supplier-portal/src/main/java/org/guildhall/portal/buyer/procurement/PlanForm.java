package org.guildhall.portal.buyer.procurement;

import java.util.List;
import org.guildhall.portal.client.buying.Category;
import org.guildhall.portal.client.buying.ProcurementPlan;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.words.EnumWords;
import org.jspecify.annotations.Nullable;

/**
 * Between what a plan says is bought, and on what terms, and its form; field names are the API's
 * JSON paths.
 */
final class PlanForm {
  static final List<Choice> CATEGORIES =
      EnumWords.choices(Category.SERVICES, Category.GOODS, Category.WORKS);

  private PlanForm() {}

  static Form basics(ProcurementView p) {
    return Form.empty()
        .with("title", p.title())
        .with("description", p.description())
        .with("category", p.category())
        .with("conflictsAssessed", p.conflictsAssessed() ? "yes" : "no")
        .with("conflictsStatement", p.conflictsStatement())
        .with("lotsPossible", p.lotsPossible() == null ? null : p.lotsPossible() ? "yes" : "no")
        .with("reasonsNotLotting", p.reasonsNotLotting())
        .with("reasonsNoEngagement", p.reasonsNoEngagement())
        .with("participationConditions", p.participationConditions())
        .with("paymentTerms", p.paymentTerms())
        .with("risks", p.risks());
  }

  static ProcurementPlan basics(Form form, ProcurementView p) {
    form.required("category", "Choose a category");
    return new ProcurementPlan(
        form.required("title", "Enter a title"),
        form.required("description", "Describe what is bought"),
        form.choice("category", Category::of),
        Plans.lots(p),
        p.priceFormula(),
        p.tieBreak(),
        p.timetable(),
        form.yes("conflictsAssessed"),
        form.text("conflictsStatement"),
        lotsPossible(form),
        form.text("reasonsNotLotting"),
        form.text("reasonsNoEngagement"),
        form.text("participationConditions"),
        form.text("paymentTerms"),
        form.text("risks"));
  }

  /** Nothing as long as nobody has said. */
  private static @Nullable Boolean lotsPossible(Form form) {
    return form.text("lotsPossible") == null ? null : form.yes("lotsPossible");
  }
}
