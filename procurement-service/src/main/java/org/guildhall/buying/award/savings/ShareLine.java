package org.guildhall.buying.award.savings;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.money.NetAmount;

/**
 * A member's part of a lot's price against what it would pay at its own stated previous price.
 *
 * @param share net, to the penny
 * @param alone quantity times the stated previous unit price; empty when none was stated
 * @param saving alone less share; negative when the member is worse off
 * @param worseOff whether the member pays more than alone
 */
public record ShareLine(
    UUID member,
    String name,
    String item,
    String unit,
    BigDecimal quantity,
    NetAmount unitPrice,
    Optional<NetAmount> previousUnitPrice,
    NetAmount share,
    Optional<NetAmount> alone,
    Optional<NetAmount> saving,
    boolean worseOff) {

  static ShareLine of(AllocationLine line, NetAmount share) {
    Optional<NetAmount> alone =
        line.previousUnitPrice().map(price -> price.times(line.quantity()).rounded());
    Optional<NetAmount> saving = alone.map(cost -> cost.minus(share));
    return new ShareLine(
        line.member(),
        line.name(),
        line.item(),
        line.unit(),
        line.quantity(),
        line.unitPrice(),
        line.previousUnitPrice(),
        share,
        alone,
        saving,
        saving.filter(NetAmount::isNegative).isPresent());
  }
}
