package org.guildhall.buying.replica.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/** What this service reads of a {@code support.*} fact. */
record SupportFact(
    UUID id,
    long version,
    UUID challengeId,
    UUID organisationId,
    String rung,
    @Nullable Band quantityBand,
    @Nullable BigDecimal quantity,
    @Nullable String decisionReference,
    @Nullable List<Line> lines) {

  record Band(@Nullable BigDecimal min, @Nullable BigDecimal max) {}

  record Line(
      @Nullable String cpv,
      String item,
      String unit,
      BigDecimal quantity,
      @Nullable NetAmount annualBudget,
      @Nullable NetAmount previousUnitPrice,
      @Nullable LocalDate earliestStart,
      @Nullable LocalDate latestStart,
      @Nullable CurrentContract currentContract) {}

  record CurrentContract(
      @Nullable String supplier, @Nullable LocalDate end, @Nullable Integer noticePeriodDays) {}

  List<Line> linesOrNone() {
    return lines == null ? List.of() : lines;
  }
}
