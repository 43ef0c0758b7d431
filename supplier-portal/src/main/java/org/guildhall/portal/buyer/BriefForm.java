package org.guildhall.portal.buyer;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.guildhall.portal.form.Form;
import org.guildhall.portal.market.Brief;
import org.guildhall.portal.market.ChallengeView;
import org.jspecify.annotations.Nullable;

/** A challenge's brief as fields, and back. */
final class BriefForm {
  private BriefForm() {}

  static Form show(ChallengeView c) {
    Form form =
        Form.empty()
            .with("title", c.title())
            .with("serviceArea", c.serviceArea())
            .with("cpv", String.join(", ", c.cpv()))
            .with("areas", String.join(", ", c.areas()))
            .with("wantedFrom", c.wantedFrom())
            .with("wantedTo", c.wantedTo())
            .with("constraints", c.constraints())
            .withLines("standards", c.standards())
            .with("questionsUntil", c.questionsUntil())
            .with("responsesUntil", c.responsesUntil());
    if (c.problem() != null) {
      form.with("problem.what", c.problem().what())
          .with("problem.affected", c.problem().affected())
          .with("problem.tried", c.problem().tried());
    }
    if (c.outcome() != null) {
      form.with("outcome.statement", c.outcome().statement())
          .with("outcome.measure", c.outcome().measure());
    }
    if (c.budget() != null) {
      form.with("budget.min", c.budget().min()).with("budget.max", c.budget().max());
    }
    return form;
  }

  static Brief read(Form form) {
    return new Brief(
        form.text("title"),
        new Brief.ProblemStatement(
            form.text("problem.what"), form.text("problem.affected"), form.text("problem.tried")),
        new Brief.SoughtOutcome(form.text("outcome.statement"), form.text("outcome.measure")),
        form.integer("serviceArea"),
        codes(form.text("cpv")),
        codes(form.text("areas")),
        budget(form),
        form.date("wantedFrom"),
        form.date("wantedTo"),
        form.text("constraints"),
        form.lines("standards"),
        "SINGLE",
        form.moment("questionsUntil"),
        form.moment("responsesUntil"));
  }

  private static Brief.@Nullable Budget budget(Form form) {
    BigDecimal min = form.number("budget.min");
    BigDecimal max = form.number("budget.max");
    return min == null && max == null ? null : new Brief.Budget(min, max, "GBP");
  }

  private static List<String> codes(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split("[,;\\s]+")).filter(code -> !code.isBlank()).toList();
  }
}
