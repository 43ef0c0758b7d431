package org.guildhall.buying.consortium;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.base.reference.Cpv;
import org.guildhall.kit.base.reference.CpvCode;
import org.jspecify.annotations.Nullable;

/**
 * What a member binds itself to, citing the decision that allows it.
 *
 * @param decisionReference the council's own reference of the decision
 * @param decidedOn the day it was taken, a civil date in London
 * @param callInExpires the last day on which it can be called in, if it can
 * @param lines one per item; none for an authority that convenes and buys nothing itself
 */
public record Commitment(
    @NotBlank @Size(max = 200) @OneLine String decisionReference,
    @NotNull LocalDate decidedOn,
    @Nullable LocalDate callInExpires,
    @NotNull @Valid List<Line> lines) {

  /**
   * One item of a commitment.
   *
   * @param item the name the consortium gives the item; the same words mean the same item
   * @param cpv CPV code, 8 digits
   * @param quantity what will be bought for certain
   * @param optionQuantity what may be bought on top by options and extensions
   * @param maximumUnitPrice most the member will pay for a unit, pounds net of VAT
   * @param previousUnitPrice what the member pays for a unit today, pounds net of VAT
   * @param startsOn when the member's need begins (its current contract ends)
   */
  @Schema(name = "CommitmentLine")
  public record Line(
      @NotBlank @Size(max = 200) @OneLine String item,
      @CpvCode @Nullable String cpv,
      @NotBlank @Size(max = 60) @OneLine String unit,
      @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 15, fraction = 3)
          BigDecimal quantity,
      @DecimalMin("0") @Digits(integer = 15, fraction = 3) @Nullable BigDecimal optionQuantity,
      @DecimalMin("0") @Digits(integer = 14, fraction = 4) @Nullable BigDecimal maximumUnitPrice,
      @DecimalMin("0") @Digits(integer = 14, fraction = 4) @Nullable BigDecimal previousUnitPrice,
      @Nullable LocalDate startsOn) {

    /** A right check digit is left off. */
    public Line {
      cpv = cpv == null ? null : Cpv.read(cpv).orElse(cpv);
    }

    /** The optional quantity, none stated being none. */
    public BigDecimal optionQuantityOrZero() {
      return optionQuantity == null ? BigDecimal.ZERO : optionQuantity;
    }

    /** Everything that may be bought: bound and optional together. */
    public BigDecimal maximumQuantity() {
      return quantity.add(optionQuantityOrZero());
    }
  }
}
