package org.guildhall.marketplace.market.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.marketplace.input.FieldChecks;
import org.guildhall.marketplace.market.challenge.brief.Cpv;
import org.jspecify.annotations.Nullable;

/** A council's demand as it states it. */
record SupportRequest(
    @Nullable Rung rung,
    @Nullable Band quantityBand,
    @Nullable BigDecimal quantity,
    @Nullable String decisionReference,
    @Nullable List<Line> lines) {

  private static final int SHORT = 200;
  private static final int MANY = 200;
  private static final int LONGEST_NOTICE = 3660;

  /** Least and most it may need. */
  @Schema(name = "BandRequest")
  record Band(@Nullable BigDecimal min, @Nullable BigDecimal max) {}

  /**
   * One demand line.
   *
   * @param id of a line stated before, to keep its identity; null for a new one
   */
  @Schema(name = "DemandLineRequest")
  record Line(
      @Nullable UUID id,
      @Nullable String cpv,
      @Nullable String item,
      @Nullable String unit,
      @Nullable BigDecimal quantity,
      @Nullable BigDecimal annualBudget,
      @Nullable BigDecimal previousUnitPrice,
      @Nullable String currency,
      @Nullable LocalDate earliestStart,
      @Nullable LocalDate latestStart,
      @Nullable CurrentContract currentContract,
      @Nullable List<String> standards) {}

  /** Checked and normalised. */
  record Checked(Commitment commitment, List<DemandLineView> lines) {}

  /**
   * @param ownLines ids of the lines the council has stated before; others are not its to name
   */
  Checked checked(Set<UUID> ownLines) {
    FieldChecks checks = new FieldChecks();
    Rung checkedRung = checks.present("rung", rung);
    BigDecimal min = quantityBand == null ? null : quantityBand.min();
    BigDecimal max = quantityBand == null ? null : quantityBand.max();
    checks.notNegative("quantityBand.min", min);
    checks.notNegative("quantityBand.max", max);
    checks.notNegative("quantity", quantity);
    String reference = checks.optional("decisionReference", decisionReference, SHORT);
    List<DemandLineView> checkedLines = lines(checks, ownLines);
    checks.mustBeFine();
    return new Checked(
        new Commitment(Objects.requireNonNull(checkedRung), min, max, quantity, reference),
        checkedLines);
  }

  private List<DemandLineView> lines(FieldChecks checks, Set<UUID> ownLines) {
    List<Line> stated = lines == null ? List.of() : lines;
    if (stated.size() > MANY) {
      checks.refuse("lines", "must have at most " + MANY + " entries");
      return List.of();
    }
    Set<UUID> seen = new HashSet<>();
    List<DemandLineView> accepted = new ArrayList<>();
    for (int i = 0; i < stated.size(); i++) {
      Line line = stated.get(i);
      String field = "lines[" + i + "].";
      UUID id = line.id();
      if (id != null && (!ownLines.contains(id) || !seen.add(id))) {
        checks.refuse(field + "id", "is not one of your lines");
      }
      accepted.add(line(checks, field, id == null ? Ids.next() : id, line));
    }
    return accepted;
  }

  private static DemandLineView line(FieldChecks checks, String field, UUID id, Line line) {
    String item = checks.required(field + "item", line.item(), SHORT);
    String unit = checks.required(field + "unit", line.unit(), SHORT);
    BigDecimal quantity = checks.present(field + "quantity", line.quantity());
    checks.positive(field + "quantity", quantity);
    checks.notNegative(field + "annualBudget", line.annualBudget());
    checks.notNegative(field + "previousUnitPrice", line.previousUnitPrice());
    LocalDate earliest = line.earliestStart();
    LocalDate latest = line.latestStart();
    if (earliest != null && latest != null && latest.isBefore(earliest)) {
      checks.refuse(field + "latestStart", "must not be before the earliest start");
    }
    return new DemandLineView(
        id,
        cpv(checks, field + "cpv", line.cpv()),
        item,
        unit,
        quantity == null ? BigDecimal.ZERO : quantity,
        line.annualBudget(),
        line.previousUnitPrice(),
        checks.currency(field + "currency", line.currency()),
        earliest,
        latest,
        contract(checks, field + "currentContract.", line.currentContract()),
        checks.texts(field + "standards", line.standards(), MANY, SHORT));
  }

  private static @Nullable String cpv(FieldChecks checks, String field, @Nullable String typed) {
    String text = checks.optional(field, typed, SHORT);
    if (text == null) {
      return null;
    }
    var code = Cpv.normalise(text);
    if (code.isEmpty()) {
      checks.refuse(field, "must be a CPV code of 8 digits, such as 72000000");
    }
    return code.orElse(null);
  }

  private static @Nullable CurrentContract contract(
      FieldChecks checks, String field, @Nullable CurrentContract contract) {
    if (contract == null) {
      return null;
    }
    Integer days = contract.noticePeriodDays();
    if (days != null && (days < 0 || days > LONGEST_NOTICE)) {
      checks.refuse(field + "noticePeriodDays", "must be between 0 and " + LONGEST_NOTICE);
    }
    return new CurrentContract(
        checks.optional(field + "supplier", contract.supplier(), SHORT),
        contract.end(),
        checks.optional(field + "extensions", contract.extensions(), SHORT),
        days);
  }
}
