package org.guildhall.portal.buyer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.guildhall.portal.client.market.BriefRequest;
import org.guildhall.portal.client.market.BudgetRequest;
import org.guildhall.portal.client.market.ChallengeView;
import org.guildhall.portal.client.market.Missing;
import org.guildhall.portal.client.market.ProblemStatement;
import org.guildhall.portal.client.market.Programme;
import org.guildhall.portal.client.market.SoughtOutcome;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.FormProblem;
import org.guildhall.portal.shared.pick.PickKind;
import org.guildhall.portal.shared.pick.Picks;
import org.jspecify.annotations.Nullable;

/** A challenge's brief as fields, and back. */
final class BriefForm {
  /** Their first input is that of the day. */
  private static final Set<String> DATES =
      Set.of("wantedFrom", "wantedTo", "questionsUntil", "responsesUntil");

  private BriefForm() {}

  static Form show(ChallengeView c) {
    Form form =
        Form.empty()
            .with("title", c.title())
            .with("serviceArea", c.serviceArea())
            .with("cpv", c.cpv())
            .with("areas", c.areas())
            .with("wantedFrom", c.wantedFrom())
            .with("wantedTo", c.wantedTo())
            .with("constraints", c.constraints())
            .withLines("standards", c.standards())
            .with("questionsUntil", c.questionsUntil())
            .with("responsesUntil", c.responsesUntil());
    form.with("problem.what", c.problem().what())
        .with("problem.affected", c.problem().affected())
        .with("problem.tried", c.problem().tried())
        .with("outcome.statement", c.outcome().statement())
        .with("outcome.measure", c.outcome().measure());
    var budget = c.budget();
    if (budget != null) {
      form.with("budget.min", budget.min()).with("budget.max", budget.max());
    }
    return form;
  }

  static BriefRequest read(Form form, Picks picks) {
    return new BriefRequest(
        form.text("title"),
        new ProblemStatement(
            form.text("problem.what"), form.text("problem.affected"), form.text("problem.tried")),
        new SoughtOutcome(form.text("outcome.statement"), form.text("outcome.measure")),
        picks.number(form, "serviceArea", PickKind.SERVICE),
        picks.several(form, "cpv", PickKind.CPV),
        picks.several(form, "areas", PickKind.AREA),
        budget(form),
        form.date("wantedFrom"),
        form.date("wantedTo"),
        form.text("constraints"),
        form.lines("standards"),
        Programme.SINGLE,
        form.moment("questionsUntil"),
        form.moment("responsesUntil"));
  }

  private static @Nullable BudgetRequest budget(Form form) {
    BigDecimal min = form.number("budget.min");
    BigDecimal max = form.number("budget.max");
    return min == null && max == null ? null : new BudgetRequest(min, max, "GBP");
  }

  /** What the brief lacks, each with the field where it is written. */
  static List<FormProblem> missing(List<Missing> missing) {
    return missing.stream()
        .map(each -> {
          String field = each.field().equals("budget") ? "budget.min" : each.field();
          String id = Form.empty().id(field) + (DATES.contains(field) ? "-day" : "");
          return new FormProblem(field, id, each.message());
        })
        .toList();
  }
}
