package org.guildhall.buying.assessment.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.money.NetAmount;

/**
 * A tender after moderation, with its opened price.
 *
 * @param consensus the agreed score of every quality criterion, by criterion
 * @param price the lot's total as tendered, net; a tender that fails the requirements keeps its
 *     price envelope sealed
 * @param logPosition of its receipt in the public log; smaller is earlier
 */
public record AgreedTender(
    UUID tender,
    UUID supplier,
    Map<UUID, BigDecimal> consensus,
    Optional<NetAmount> price,
    long logPosition) {

  public AgreedTender {
    consensus = Map.copyOf(consensus);
  }
}
