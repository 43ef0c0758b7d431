package org.guildhall.buying.assessment.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.money.NetAmount;

/**
 * A tender's place in its lot. Points, quality and total are each rounded for people, who are told
 * so; the place comes from what they were before, so that a total never stands below a smaller one.
 *
 * @param position 1 is the best; empty when a minimum score was missed
 * @param points by criterion, price included; a tender that fails has no price points
 * @param price as tendered, net; empty when it was never opened
 * @param failed the quality criteria whose minimum was missed; or the price criterion when the
 *     price envelope was damaged
 * @param decidedBy what put this tender where it is among those whose totals look the same
 */
public record RankedTender(
    UUID tender,
    UUID supplier,
    Optional<Integer> position,
    Map<UUID, BigDecimal> points,
    BigDecimal quality,
    BigDecimal pricePoints,
    BigDecimal total,
    Optional<NetAmount> price,
    long logPosition,
    List<UUID> failed,
    Optional<Decider> decidedBy) {

  RankedTender at(int place, Optional<Decider> decider) {
    return new RankedTender(
        tender,
        supplier,
        Optional.of(place),
        points,
        quality,
        pricePoints,
        total,
        price,
        logPosition,
        failed,
        decider);
  }

  /** Whether the tender met every published minimum. */
  public boolean passes() {
    return failed.isEmpty();
  }
}
