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
import org.guildhall.kit.base.money.NetAmount;

/**
 * The estimated value of each lot, pounds net: what every member may buy of its items at most. An
 * overridden total is shared out in proportion, to the penny; the last lot takes the remainder.
 *
 * @param complete whether every quantity in the lots has a maximum price, or the total is
 *     overridden
 */
record LotValues(NetAmount net, Map<UUID, NetAmount> perLot, boolean complete) {

  static LotValues of(
      Procurement procurement, Consortium consortium, Optional<NetAmount> overridden) {
    var computed = new LinkedHashMap<UUID, NetAmount>();
    boolean complete = true;
    for (var lot : procurement.lots()) {
      var value = NetAmount.ZERO.rounded();
      for (var line : lines(consortium, lot)) {
        complete &= line.maximumUnitPrice() != null;
        value = value.plus(most(line));
      }
      computed.put(lot.id(), value);
    }
    var sum = computed.values().stream().collect(NetAmount.sum());
    return overridden
        .map(total -> new LotValues(total, shared(total, sum, computed), true))
        .orElse(new LotValues(sum, computed, complete));
  }

  /** The lot's part; every lot of the procurement has one. */
  NetAmount of(UUID lotId) {
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

  private static NetAmount most(Commitment.Line line) {
    var price = line.maximumUnitPrice();
    return price == null
        ? NetAmount.ZERO
        : new NetAmount(price).times(line.maximumQuantity()).rounded();
  }

  static Map<UUID, NetAmount> shared(
      NetAmount total, NetAmount sum, Map<UUID, NetAmount> computed) {
    var parts = new LinkedHashMap<UUID, NetAmount>();
    var left = total;
    int lotsLeft = computed.size();
    for (var lot : computed.entrySet()) {
      var part =
          lotsLeft == 1
              ? left
              : sum.isZero()
                  ? part(total, BigDecimal.ONE, BigDecimal.valueOf(computed.size()))
                  : part(total, lot.getValue().amount(), sum.amount());
      parts.put(lot.getKey(), part);
      left = left.minus(part);
      lotsLeft--;
    }
    return parts;
  }

  private static NetAmount part(NetAmount total, BigDecimal share, BigDecimal of) {
    return new NetAmount(total.amount().multiply(share).divide(of, 2, RoundingMode.DOWN));
  }
}
