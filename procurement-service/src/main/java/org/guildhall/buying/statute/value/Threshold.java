package org.guildhall.buying.statute.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A threshold of Schedule 1 as a dated fact.
 *
 * @param kind what it applies to
 * @param amount pounds including VAT, reached when the estimate is equal or more
 * @param from first day it applies; the day that counts is the one on which the procurement begins
 * @param to last day it applies, if known
 */
public record Threshold(
    ContractKind kind, BigDecimal amount, LocalDate from, @Nullable LocalDate to) {
  /** Every threshold known to this version; older and newer years are added, never changed. */
  static final List<Threshold> ALL =
      Stream.concat(
              years(
                  2024,
                  Map.of(
                      ContractKind.GOODS_OR_SERVICES, 214_904L,
                      ContractKind.WORKS, 5_372_609L,
                      ContractKind.LIGHT_TOUCH, 663_540L,
                      ContractKind.CONCESSION, 5_372_609L)),
              // SI 2025/1200.
              years(
                  2026,
                  Map.of(
                      ContractKind.GOODS_OR_SERVICES, 207_720L,
                      ContractKind.WORKS, 5_193_000L,
                      ContractKind.LIGHT_TOUCH, 663_540L,
                      ContractKind.CONCESSION, 5_193_000L,
                      ContractKind.LIGHT_TOUCH_CONCESSION, 5_372_609L)))
          .toList();

  /** The threshold for such a contract on a day, if this version knows it. */
  public static Optional<Threshold> on(LocalDate day, ContractKind kind) {
    return ALL.stream()
        .filter(t -> t.kind == kind)
        .filter(t -> !day.isBefore(t.from) && (t.to == null || !day.isAfter(t.to)))
        .findFirst();
  }

  /** They are revised every second year. */
  private static Stream<Threshold> years(int first, Map<ContractKind, Long> pounds) {
    return pounds.entrySet().stream()
        .map(entry ->
            new Threshold(
                entry.getKey(),
                BigDecimal.valueOf(entry.getValue()),
                LocalDate.of(first, 1, 1),
                LocalDate.of(first + 1, 12, 31)));
  }
}
