package org.guildhall.buying.assessment.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.procurement.terms.TieBreak;
import org.guildhall.kit.base.money.NetAmount;

/**
 * A tender's place in its lot. The total is the plain sum of the rounded points, so what a bidder
 * sees adds up.
 *
 * @param position 1 is the best; empty when a minimum score was missed
 * @param points by criterion, price included; a tender that fails has no price points
 * @param price as tendered, net; empty when it was never opened
 * @param failed the quality criteria whose minimum was missed; or the price criterion when the
 *     price envelope was damaged
 * @param decidedBy the tie-break that put this tender where it is among equals, if one had to
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
    Optional<TieBreak> decidedBy) {

  RankedTender at(int place, Optional<TieBreak> tieBreak) {
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
        tieBreak);
  }

  /** Whether the tender met every published minimum. */
  public boolean passes() {
    return failed.isEmpty();
  }
}
