package org.guildhall.buying.award.savings;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.money.NetAmount;

/**
 * An allocation: what a member takes of one item of a lot, and what it stated to pay for it today.
 *
 * @param unitPrice of the winning tender, net, the same for every member
 * @param previousUnitPrice net, stated by the member itself; never estimated when left out
 */
public record AllocationLine(
    UUID member,
    String name,
    String item,
    String unit,
    BigDecimal quantity,
    NetAmount unitPrice,
    Optional<NetAmount> previousUnitPrice) {

  public AllocationLine {
    if (quantity.signum() <= 0 || unitPrice.isNegative()) {
      throw new IllegalArgumentException("a quantity is above nothing and a price not negative");
    }
  }

  /** What the line costs at the joint unit price, before the pence are shared out. */
  NetAmount cost() {
    return unitPrice.times(quantity);
  }
}
