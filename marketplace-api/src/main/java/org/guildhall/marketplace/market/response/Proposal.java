package org.guildhall.marketplace.market.response;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.base.input.Amount;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.base.input.Text;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.base.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier proposes. Everything may still be missing in a draft.
 *
 * @param currency of the prices, ISO 4217
 * @param licence under which it is used, such as an SPDX identifier
 * @param confidential parts that are not to be published, each with the reason
 */
record Proposal(
    @Nullable String approach,
    List<Evidence> evidence,
    @Nullable Maturity maturity,
    List<PriceBand> priceBands,
    String currency,
    @Nullable String licence,
    List<String> standards,
    List<Confidential> confidential) {

  /** Lists are copied. */
  public Proposal {
    evidence = List.copyOf(evidence);
    priceBands = List.copyOf(priceBands);
    standards = List.copyOf(standards);
    confidential = List.copyOf(confidential);
  }

  /** How far it has come. */
  public enum Maturity {
    IDEA,
    PROTOTYPE,
    LIVE_ONCE,
    LIVE_MANY;

    boolean isLive() {
      return this == LIVE_ONCE || this == LIVE_MANY;
    }
  }

  /** Where it works and with what result. */
  public record Evidence(
      @NotBlank @Text(200) @OneLine @Nullable String where,
      @NotBlank @Text(20_000) @Nullable String result) {

    /** Texts are stripped. */
    public Evidence {
      where = Input.text(where);
      result = Input.text(result);
    }
  }

  /**
   * An indicative price for one unit, net of VAT.
   *
   * @param fromQuantity smallest quantity it holds for
   * @param toQuantity largest, or null for the last band
   */
  public record PriceBand(
      @NotNull @Amount(places = Amount.OF_A_QUANTITY) @Nullable BigDecimal fromQuantity,
      @Amount(places = Amount.OF_A_QUANTITY) @Nullable BigDecimal toQuantity,
      @NotNull @Amount(places = Amount.OF_A_UNIT) @Nullable NetAmount unitPrice) {}

  /** A part that is not to be published. */
  public record Confidential(
      @NotBlank @Text(200) @OneLine @Nullable String part,
      @NotBlank @Text(20_000) @Nullable String reason) {

    /** Texts are stripped. */
    public Confidential {
      part = Input.text(part);
      reason = Input.text(reason);
    }
  }

  /** Nothing yet. */
  static Proposal empty() {
    return new Proposal(null, List.of(), null, List.of(), "GBP", null, List.of(), List.of());
  }

  /** What must still be said before it can be submitted; empty when it can. */
  List<FieldProblem> missing() {
    List<FieldProblem> missing = new ArrayList<>();
    if (approach == null) {
      missing.add(new FieldProblem("approach", "Say how you would solve the problem"));
    }
    if (maturity == null) {
      missing.add(new FieldProblem("maturity", "Say how far your solution has come"));
    } else if (maturity.isLive() && evidence.isEmpty()) {
      missing.add(new FieldProblem("evidence", "Say where it is live, and with what result"));
    }
    if (priceBands.isEmpty()) {
      missing.add(new FieldProblem("priceBands", "Give an indicative price for one unit"));
    }
    return List.copyOf(missing);
  }
}
