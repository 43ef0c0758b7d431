package org.guildhall.buying.award.savings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;

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
    BigDecimal unitPrice,
    Optional<BigDecimal> previousUnitPrice,
    BigDecimal share,
    Optional<BigDecimal> alone,
    Optional<BigDecimal> saving,
    boolean worseOff) {

  static ShareLine of(AllocationLine line, BigDecimal share) {
    Optional<BigDecimal> alone =
        line.previousUnitPrice()
            .map(price -> price.multiply(line.quantity()).setScale(2, RoundingMode.HALF_UP));
    Optional<BigDecimal> saving = alone.map(cost -> cost.subtract(share));
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
        saving.map(BigDecimal::signum).orElse(0) < 0);
  }
}
