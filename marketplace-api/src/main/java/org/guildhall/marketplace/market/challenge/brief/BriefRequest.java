package org.guildhall.marketplace.market.challenge.brief;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guildhall.kit.base.input.Amount;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.base.input.Text;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.base.reference.AreaCode;
import org.guildhall.kit.base.reference.Cpv;
import org.guildhall.kit.base.reference.CpvCode;
import org.guildhall.marketplace.market.challenge.brief.Brief.Budget;
import org.guildhall.marketplace.market.challenge.brief.Brief.ProblemStatement;
import org.guildhall.marketplace.market.challenge.brief.Brief.Programme;
import org.guildhall.marketplace.market.challenge.brief.Brief.SoughtOutcome;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/** A brief as somebody writes it; only the title is required. */
public record BriefRequest(
    @NotBlank @Text(200) @OneLine String title,
    @Valid @Nullable ProblemStatement problem,
    @Valid @Nullable SoughtOutcome outcome,
    @Range(
            min = 1,
            max = MOST_SERVICES,
            message = "must be a number of the local government services list, such as 524")
        @Nullable Integer serviceArea,
    @Size(max = 50) List<@CpvCode String> cpv,
    @Size(max = 50) List<@AreaCode String> areas,
    @Valid @Nullable BudgetRequest budget,
    @Nullable LocalDate wantedFrom,
    @Nullable LocalDate wantedTo,
    @Text(20_000) @Nullable String constraints,
    @Size(max = 50) List<@Text(200) @OneLine String> standards,
    @Nullable Programme programme,
    @Nullable Instant questionsUntil,
    @Nullable Instant responsesUntil)
    implements Input {

  /** Numbers of the list have at most four digits; it grows, and is not looked up. */
  private static final int MOST_SERVICES = 9_999;

  /** A budget band as typed, net of VAT; in pounds unless another currency is named. */
  public record BudgetRequest(
      @Amount @Nullable NetAmount min, @Amount @Nullable NetAmount max, @Nullable String currency)
      implements Input {

    /** In pounds unless another currency is named. */
    public BudgetRequest {
      currency = Input.currency(currency);
    }

    @Override
    public void check(Faults faults) {
      faults.when(min == null && max != null, "min", "is required");
      faults.when(max == null && min != null, "max", "is required");
      faults.when(Input.after(min, max), "max", "must not be less than the minimum");
      faults.when(
          !Input.isCurrency(Input.currency(currency)),
          "currency",
          "is not a currency of ISO 4217, such as GBP");
    }

    private @Nullable Budget budget() {
      return min == null || max == null ? null : new Budget(min, max, Input.currency(currency));
    }
  }

  /** Texts are stripped; absent lists are empty. */
  public BriefRequest {
    title = Input.required(title);
    cpv = Input.texts(cpv);
    areas = Input.texts(areas);
    constraints = Input.text(constraints);
    standards = Input.texts(standards);
  }

  @Override
  public void check(Faults faults) {
    faults.when(Input.after(wantedFrom, wantedTo), "wantedTo", "must not be before the first day");
    faults.when(
        Input.after(questionsUntil, responsesUntil),
        "questionsUntil",
        "must not be after the deadline for responses");
  }

  /** As it is kept, once it is valid. */
  public Brief brief() {
    return new Brief(
        title,
        Objects.requireNonNullElse(problem, new ProblemStatement(null, null, null)),
        Objects.requireNonNullElse(outcome, new SoughtOutcome(null, null)),
        serviceArea,
        cpv.stream().map(Cpv::read).flatMap(Optional::stream).distinct().toList(),
        areas,
        budget == null ? null : budget.budget(),
        wantedFrom,
        wantedTo,
        constraints,
        standards,
        Objects.requireNonNullElse(programme, Programme.SINGLE),
        questionsUntil,
        responsesUntil);
  }
}
