package org.guildhall.buying.notice.ocds;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.replica.party.Party;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;

/**
 * One buyer's part of one awarded lot.
 *
 * @param amount net
 * @param amountGross including VAT
 * @param estimatedGross the same with options and extensions: the £5 million of r.27 is measured by
 *     it
 */
public record AwardFacts(
    UUID lot,
    UUID buyer,
    Party supplier,
    List<Item> items,
    NetAmount amount,
    GrossAmount amountGross,
    GrossAmount estimatedGross,
    boolean aboveThreshold) {

  public AwardFacts {
    items = List.copyOf(items);
  }

  /** What the buyer takes of one item. */
  public record Item(String description, String cpv, BigDecimal quantity, String unit) {}
}
