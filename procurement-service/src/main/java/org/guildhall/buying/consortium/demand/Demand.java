package org.guildhall.buying.consortium.demand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Adds up what authorities need, per item, by member and by quarter; pure. */
final class Demand {
  private Demand() {}

  /** How firm a need is: only bound volume counts in a notice. */
  enum Firmness {
    BOUND,
    INTENT
  }

  /**
   * One authority's need of one item.
   *
   * @param most upper end where a band was stated; otherwise the quantity
   * @param starts when the need begins; unknown needs have no quarter
   */
  record Need(
      UUID organisationId,
      String name,
      Firmness firmness,
      String item,
      @Nullable String cpv,
      String unit,
      BigDecimal quantity,
      BigDecimal most,
      @Nullable LocalDate starts) {}

  /** All needs of one item. */
  @Schema(name = "DemandItem")
  record Item(
      String item,
      @Nullable String cpv,
      String unit,
      BigDecimal bound,
      BigDecimal boundWithOptions,
      BigDecimal intent,
      BigDecimal intentAtMost,
      List<ByMember> byMember,
      List<ByQuarter> byQuarter) {}

  /** One authority's part of an item. */
  record ByMember(
      UUID organisationId,
      String name,
      BigDecimal bound,
      BigDecimal boundWithOptions,
      BigDecimal intent) {}

  /** What begins in one calendar quarter, {@code 2027-Q1}. */
  record ByQuarter(String quarter, BigDecimal bound, BigDecimal intent) {}

  /** Items in the order of their names; the same words and unit are one item. */
  static List<Item> aggregate(List<Need> needs) {
    var items = new TreeMap<String, List<Need>>();
    for (var need : needs) {
      items.computeIfAbsent(need.item() + "\n" + need.unit(), k -> new ArrayList<>()).add(need);
    }
    return items.values().stream().map(Demand::item).toList();
  }

  private static Item item(List<Need> needs) {
    var first = needs.getFirst();
    var cpv = needs.stream().map(Need::cpv).filter(code -> code != null).findFirst().orElse(null);
    return new Item(
        first.item(),
        cpv,
        first.unit(),
        sum(needs, Firmness.BOUND, Need::quantity),
        sum(needs, Firmness.BOUND, Need::most),
        sum(needs, Firmness.INTENT, Need::quantity),
        sum(needs, Firmness.INTENT, Need::most),
        byMember(needs),
        byQuarter(needs));
  }

  private static List<ByMember> byMember(List<Need> needs) {
    Map<UUID, List<Need>> members = new LinkedHashMap<>();
    needs.stream()
        .sorted(Comparator.comparing(Need::name))
        .forEach(n -> members.computeIfAbsent(n.organisationId(), k -> new ArrayList<>()).add(n));
    return members.values().stream()
        .map(own ->
            new ByMember(
                own.getFirst().organisationId(),
                own.getFirst().name(),
                sum(own, Firmness.BOUND, Need::quantity),
                sum(own, Firmness.BOUND, Need::most),
                sum(own, Firmness.INTENT, Need::quantity)))
        .toList();
  }

  private static List<ByQuarter> byQuarter(List<Need> needs) {
    var quarters = new TreeMap<String, List<Need>>();
    for (var need : needs) {
      if (need.starts() != null) {
        quarters.computeIfAbsent(quarter(need.starts()), k -> new ArrayList<>()).add(need);
      }
    }
    return quarters.entrySet().stream()
        .map(q ->
            new ByQuarter(
                q.getKey(),
                sum(q.getValue(), Firmness.BOUND, Need::quantity),
                sum(q.getValue(), Firmness.INTENT, Need::quantity)))
        .toList();
  }

  private static String quarter(LocalDate day) {
    return day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
  }

  private static BigDecimal sum(
      List<Need> needs, Firmness firmness, Function<Need, BigDecimal> what) {
    return needs.stream()
        .filter(need -> need.firmness() == firmness)
        .map(what)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
