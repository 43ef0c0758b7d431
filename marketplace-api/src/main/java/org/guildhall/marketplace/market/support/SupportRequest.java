package org.guildhall.marketplace.market.support;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.input.Amount;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.base.input.Text;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.reference.Cpv;
import org.guildhall.kit.base.reference.CpvCode;
import org.jspecify.annotations.Nullable;

/** A council's demand as it states it. */
record SupportRequest(
    @NotNull Rung rung,
    @Valid @Nullable Band quantityBand,
    @Amount(places = Amount.OF_A_QUANTITY) @Nullable BigDecimal quantity,
    @Text(200) @OneLine @Nullable String decisionReference,
    @Size(max = 200) List<@NotNull @Valid Line> lines) {

  SupportRequest {
    decisionReference = Input.text(decisionReference);
    lines = Input.list(lines);
  }

  /** Least and most it may need. */
  @Schema(name = "BandRequest")
  record Band(
      @Amount(places = Amount.OF_A_QUANTITY) @Nullable BigDecimal min,
      @Amount(places = Amount.OF_A_QUANTITY) @Nullable BigDecimal max) {}

  /**
   * One demand line.
   *
   * @param id of a line stated before, to keep its identity; null for a new one
   */
  @Schema(name = "DemandLineRequest")
  record Line(
      @Nullable UUID id,
      @CpvCode @Nullable String cpv,
      @NotBlank @Text(200) @OneLine String item,
      @NotBlank @Text(200) @OneLine String unit,
      @NotNull @Positive(message = "must be more than 0") @Amount(places = Amount.OF_A_QUANTITY)
          BigDecimal quantity,
      @Amount @Nullable NetAmount annualBudget,
      @Amount(places = Amount.OF_A_UNIT) @Nullable NetAmount previousUnitPrice,
      @Nullable String currency,
      @Nullable LocalDate earliestStart,
      @Nullable LocalDate latestStart,
      @Valid @Nullable CurrentContract currentContract,
      @Size(max = 200) List<@Text(200) @OneLine String> standards)
      implements Input {

    Line {
      cpv = Input.text(cpv);
      item = Input.required(item);
      unit = Input.required(unit);
      currency = Input.currency(currency);
      standards = Input.texts(standards);
    }

    @Override
    public void check(Faults faults) {
      faults.when(
          !Input.isCurrency(Input.currency(currency)),
          "currency",
          "is not a currency of ISO 4217, such as GBP");
      faults.when(
          Input.after(earliestStart, latestStart),
          "latestStart",
          "must not be before the earliest start");
    }

    private DemandLineView stated() {
      return new DemandLineView(
          id == null ? Ids.next() : id,
          cpv == null ? null : Cpv.read(cpv).orElseThrow(),
          item,
          unit,
          quantity,
          annualBudget,
          previousUnitPrice,
          Input.currency(currency),
          earliestStart,
          latestStart,
          currentContract,
          standards);
    }
  }

  Commitment commitment() {
    return new Commitment(
        rung,
        quantityBand == null ? null : quantityBand.min(),
        quantityBand == null ? null : quantityBand.max(),
        quantity,
        decisionReference);
  }

  /**
   * @param own ids of the lines the council has stated before; others are not its to name
   */
  List<DemandLineView> lines(Set<UUID> own) {
    Set<UUID> seen = new HashSet<>();
    List<FieldProblem> foreign = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      UUID id = lines.get(i).id();
      if (id != null && (!own.contains(id) || !seen.add(id))) {
        foreign.add(new FieldProblem("lines[" + i + "].id", "is not one of your lines"));
      }
    }
    if (!foreign.isEmpty()) {
      throw ProblemException.of(KitProblem.INVALID_INPUT, "Some lines are not yours.", foreign);
    }
    return lines.stream().map(Line::stated).toList();
  }
}
