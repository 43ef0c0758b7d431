package org.guildhall.buying.statute.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A threshold of Schedule 1 as a dated fact.
 *
 * @param kind what it applies to
 * @param amount pounds including VAT, reached when the estimate is equal or more
 * @param from first day it applies
 * @param to last day it applies, if known
 */
public record Threshold(
    ContractKind kind, BigDecimal amount, LocalDate from, @Nullable LocalDate to) {
  private static final LocalDate JANUARY_2026 = LocalDate.of(2026, 1, 1);

  /** Every threshold known to this version; older and newer years are added, never changed. */
  static final List<Threshold> ALL =
      List.of(
          since2026(ContractKind.GOODS_OR_SERVICES, 207_720),
          since2026(ContractKind.WORKS, 5_193_000),
          since2026(ContractKind.LIGHT_TOUCH, 663_540),
          since2026(ContractKind.CONCESSION, 5_193_000),
          since2026(ContractKind.LIGHT_TOUCH_CONCESSION, 5_372_609));

  /** The threshold for such a contract on a day, if this version knows it. */
  public static Optional<Threshold> on(LocalDate day, ContractKind kind) {
    return ALL.stream()
        .filter(t -> t.kind == kind)
        .filter(t -> !day.isBefore(t.from) && (t.to == null || !day.isAfter(t.to)))
        .findFirst();
  }

  private static Threshold since2026(ContractKind kind, long pounds) {
    return new Threshold(kind, BigDecimal.valueOf(pounds), JANUARY_2026, null);
  }
}
