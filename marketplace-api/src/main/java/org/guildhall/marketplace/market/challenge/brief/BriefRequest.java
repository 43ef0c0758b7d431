package org.guildhall.marketplace.market.challenge.brief;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guildhall.marketplace.input.FieldChecks;
import org.guildhall.marketplace.market.challenge.brief.Brief.Budget;
import org.guildhall.marketplace.market.challenge.brief.Brief.ProblemStatement;
import org.guildhall.marketplace.market.challenge.brief.Brief.Programme;
import org.guildhall.marketplace.market.challenge.brief.Brief.SoughtOutcome;
import org.jspecify.annotations.Nullable;

/** A brief as somebody writes it; only the title is required. */
public record BriefRequest(
    @Nullable String title,
    @Nullable ProblemStatement problem,
    @Nullable SoughtOutcome outcome,
    @Nullable Integer serviceArea,
    @Nullable List<String> cpv,
    @Nullable List<String> areas,
    @Nullable BudgetRequest budget,
    @Nullable LocalDate wantedFrom,
    @Nullable LocalDate wantedTo,
    @Nullable String constraints,
    @Nullable List<String> standards,
    @Nullable Programme programme,
    @Nullable Instant questionsUntil,
    @Nullable Instant responsesUntil) {

  private static final Pattern AREA = Pattern.compile("[A-Z]{1,3}[0-9A-Z]{0,8}");
  private static final int TITLE = 200;
  private static final int TEXT = 20_000;
  private static final int MANY = 50;

  /** A budget band as typed, net of VAT; in pounds unless another currency is named. */
  public record BudgetRequest(
      @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable String currency) {}

  /** Checked and normalised, or a problem that names every faulty field. */
  public Brief checked() {
    FieldChecks checks = new FieldChecks();
    Brief brief =
        new Brief(
            checks.required("title", title, TITLE),
            problem(checks),
            outcome(checks),
            serviceArea(checks),
            cpv(checks),
            areas(checks),
            budget(checks),
            wantedFrom,
            wantedTo,
            checks.optional("constraints", constraints, TEXT),
            checks.texts("standards", standards, MANY, TITLE),
            programme == null ? Programme.SINGLE : programme,
            questionsUntil,
            responsesUntil);
    dates(checks);
    checks.mustBeFine();
    return brief;
  }

  private ProblemStatement problem(FieldChecks checks) {
    if (problem == null) {
      return new ProblemStatement(null, null, null);
    }
    return new ProblemStatement(
        checks.optional("problem.what", problem.what(), TEXT),
        checks.optional("problem.affected", problem.affected(), TEXT),
        checks.optional("problem.tried", problem.tried(), TEXT));
  }

  private SoughtOutcome outcome(FieldChecks checks) {
    if (outcome == null) {
      return new SoughtOutcome(null, null);
    }
    return new SoughtOutcome(
        checks.optional("outcome.statement", outcome.statement(), TEXT),
        checks.optional("outcome.measure", outcome.measure(), TEXT));
  }

  private @Nullable Integer serviceArea(FieldChecks checks) {
    if (serviceArea != null && serviceArea <= 0) {
      checks.refuse("serviceArea", "must be a number of the local government services list");
    }
    return serviceArea;
  }

  private List<String> cpv(FieldChecks checks) {
    List<String> typed = checks.texts("cpv", cpv, MANY, TITLE);
    List<String> accepted = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      String field = "cpv[" + i + "]";
      Cpv.normalise(typed.get(i))
          .ifPresentOrElse(
              accepted::add,
              () -> checks.refuse(field, "must be a CPV code of 8 digits, such as 72000000"));
    }
    return accepted.stream().distinct().toList();
  }

  private List<String> areas(FieldChecks checks) {
    List<String> typed = checks.texts("areas", areas, MANY, TITLE);
    for (int i = 0; i < typed.size(); i++) {
      if (!AREA.matcher(typed.get(i)).matches()) {
        checks.refuse("areas[" + i + "]", "must be an ITL, NUTS or ONS code, such as UKG31");
      }
    }
    return typed;
  }

  private @Nullable Budget budget(FieldChecks checks) {
    if (budget == null || (budget.min() == null && budget.max() == null)) {
      return null;
    }
    BigDecimal min = checks.present("budget.min", budget.min());
    BigDecimal max = checks.present("budget.max", budget.max());
    String currency = checks.currency("budget.currency", budget.currency());
    if (min == null || max == null) {
      return null;
    }
    checks.notNegative("budget.min", min);
    checks.notNegative("budget.max", max);
    if (max.compareTo(min) < 0) {
      checks.refuse("budget.max", "must not be less than the minimum");
    }
    return new Budget(min, max, currency);
  }

  private void dates(FieldChecks checks) {
    if (wantedFrom != null && wantedTo != null && wantedTo.isBefore(wantedFrom)) {
      checks.refuse("wantedTo", "must not be before the first day");
    }
    if (questionsUntil != null
        && responsesUntil != null
        && questionsUntil.isAfter(responsesUntil)) {
      checks.refuse("questionsUntil", "must not be after the deadline for responses");
    }
  }
}
