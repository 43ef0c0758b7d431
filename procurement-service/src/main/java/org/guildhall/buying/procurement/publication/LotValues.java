package org.guildhall.buying.procurement.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.consortium.Commitment;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.Member;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.LotItem;
import org.guildhall.buying.procurement.Procurement;

/**
 * The estimated value of each lot, pounds net: what every member may buy of its items at most. An
 * overridden total is shared out in proportion, to the penny; the last lot takes the remainder.
 *
 * @param complete whether every quantity in the lots has a maximum price, or the total is
 *     overridden
 */
record LotValues(BigDecimal net, Map<UUID, BigDecimal> perLot, boolean complete) {

  static LotValues of(
      Procurement procurement, Consortium consortium, Optional<BigDecimal> overridden) {
    var computed = new LinkedHashMap<UUID, BigDecimal>();
    boolean complete = true;
    for (var lot : procurement.lots()) {
      var value = BigDecimal.ZERO.setScale(2);
      for (var line : lines(consortium, lot)) {
        complete &= line.maximumUnitPrice() != null;
        value = value.add(most(line));
      }
      computed.put(lot.id(), value);
    }
    var sum = computed.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return overridden
        .map(total -> new LotValues(total, shared(total, sum, computed), true))
        .orElse(new LotValues(sum, computed, complete));
  }

  /** The lot's part; every lot of the procurement has one. */
  BigDecimal of(UUID lotId) {
    return Objects.requireNonNull(perLot.get(lotId));
  }

  private static List<Commitment.Line> lines(Consortium consortium, Lot lot) {
    var items = lot.items().stream().map(LotItem::item).toList();
    return consortium.joined().stream()
        .map(Member::commitment)
        .flatMap(Optional::stream)
        .flatMap(commitment -> commitment.lines().stream())
        .filter(line -> items.contains(line.item()))
        .toList();
  }

  private static BigDecimal most(Commitment.Line line) {
    var price = line.maximumUnitPrice();
    return price == null
        ? BigDecimal.ZERO
        : line.maximumQuantity().multiply(price).setScale(2, RoundingMode.HALF_UP);
  }

  static Map<UUID, BigDecimal> shared(
      BigDecimal total, BigDecimal sum, Map<UUID, BigDecimal> computed) {
    var parts = new LinkedHashMap<UUID, BigDecimal>();
    var left = total;
    int lotsLeft = computed.size();
    for (var lot : computed.entrySet()) {
      var part =
          lotsLeft == 1
              ? left
              : sum.signum() == 0
                  ? total.divide(BigDecimal.valueOf(computed.size()), 2, RoundingMode.DOWN)
                  : total.multiply(lot.getValue()).divide(sum, 2, RoundingMode.DOWN);
      parts.put(lot.getKey(), part);
      left = left.subtract(part);
      lotsLeft--;
    }
    return parts;
  }
}
