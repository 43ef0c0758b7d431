package org.guildhall.buying.procurement.terms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.base.reference.Cpv;
import org.guildhall.kit.base.reference.CpvCode;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be planned about a procurement before its tender notice; saved as a whole.
 * Lots, items and criteria sent with their id keep it.
 */
public record ProcurementPlan(
    @NotBlank @Size(max = 300) @OneLine String title,
    @NotBlank @Size(max = 20_000) String description,
    @NotNull Category category,
    @Valid @Nullable List<LotPlan> lots,
    @Valid @Nullable PriceFormula priceFormula,
    @Nullable TieBreak tieBreak,
    @Nullable Timetable timetable,
    boolean conflictsAssessed,
    @Size(max = 10_000) @Nullable String conflictsStatement,
    @Nullable Boolean lotsPossible,
    @Size(max = 10_000) @Nullable String reasonsNotLotting,
    @Size(max = 10_000) @Nullable String reasonsNoEngagement,
    @Size(max = 10_000) @Nullable String participationConditions,
    @Size(max = 10_000) @Nullable String paymentTerms,
    @Size(max = 10_000) @Nullable String risks) {

  /** The lots, none when not yet planned. */
  public List<LotPlan> lotsOrNone() {
    return lots == null ? List.of() : lots;
  }

  /**
   * One lot.
   *
   * @param reserve highest acceptable price, pounds net, if one is set
   * @param priceReference overrides the formula's reference for this lot
   * @param priceFloor overrides the formula's floor for this lot
   */
  public record LotPlan(
      @Nullable UUID id,
      @NotBlank @Size(max = 300) @OneLine String title,
      @NotBlank @Size(max = 10_000) String description,
      @NotBlank @CpvCode String cpv,
      @DecimalMin("0") @Digits(integer = 16, fraction = 2) @Nullable BigDecimal reserve,
      @DecimalMin("0") @Digits(integer = 16, fraction = 2) @Nullable BigDecimal priceReference,
      @DecimalMin("0") @Digits(integer = 16, fraction = 2) @Nullable BigDecimal priceFloor,
      @Valid @Nullable List<ItemPlan> items,
      @Valid @Nullable List<CriterionPlan> criteria) {

    /** A right check digit is left off. */
    public LotPlan {
      cpv = digits(cpv);
    }

    public List<ItemPlan> itemsOrNone() {
      return items == null ? List.of() : items;
    }

    public List<CriterionPlan> criteriaOrNone() {
      return criteria == null ? List.of() : criteria;
    }
  }

  /**
   * One item of a lot.
   *
   * @param item the name the members' commitments give it
   */
  public record ItemPlan(
      @Nullable UUID id,
      @NotBlank @Size(max = 200) @OneLine String item,
      @NotBlank @Size(max = 2_000) String description,
      @NotBlank @CpvCode String cpv,
      @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 15, fraction = 3)
          BigDecimal quantity,
      @NotBlank @Size(max = 60) @OneLine String unit) {

    /** A right check digit is left off. */
    public ItemPlan {
      cpv = digits(cpv);
    }
  }

  /** One award criterion; the weights of a lot sum to 100. */
  public record CriterionPlan(
      @Nullable UUID id,
      @NotBlank @Size(max = 200) @OneLine String name,
      @NotNull CriterionKind kind,
      @NotNull
          @DecimalMin(value = "0", inclusive = false)
          @DecimalMax("100")
          @Digits(integer = 3, fraction = 3)
          BigDecimal weight,
      @Size(max = 10_000) @Nullable String question,
      @Min(0) @Nullable Integer minimumScore,
      @Min(1) @Max(100) @Nullable Integer maxScore) {}

  /** The eight digits of a code; what is none stays as it is, to be refused. */
  private static String digits(@Nullable String cpv) {
    String typed = Input.required(cpv);
    return Cpv.read(typed).orElse(typed);
  }
}
