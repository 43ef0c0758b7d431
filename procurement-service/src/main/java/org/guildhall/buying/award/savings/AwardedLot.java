package org.guildhall.buying.award.savings;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.money.NetAmount;

/**
 * A lot with the price it was won for.
 *
 * @param total net price of the winning tender for all members together, whole pence
 */
public record AwardedLot(UUID lot, String title, NetAmount total, List<AllocationLine> lines) {

  public AwardedLot {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a lot is bought by at least one member");
    }
  }

  /** Costs at the joint unit prices; quantities if the tender asks no price at all. */
  List<BigDecimal> weights() {
    List<BigDecimal> costs =
        lines.stream().map(AllocationLine::cost).map(NetAmount::amount).toList();
    return costs.stream().allMatch(cost -> cost.signum() == 0)
        ? lines.stream().map(AllocationLine::quantity).toList()
        : costs;
  }
}
