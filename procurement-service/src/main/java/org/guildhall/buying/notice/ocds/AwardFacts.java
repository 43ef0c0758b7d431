package org.guildhall.buying.notice.ocds;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.replica.party.Party;

/**
 * One buyer's part of one awarded lot.
 *
 * @param amount net
 * @param amountGross including VAT
 */
public record AwardFacts(
    UUID lot,
    UUID buyer,
    Party supplier,
    List<Item> items,
    BigDecimal amount,
    BigDecimal amountGross,
    boolean aboveThreshold) {

  public AwardFacts {
    items = List.copyOf(items);
  }

  /** What the buyer takes of one item. */
  public record Item(String description, String cpv, BigDecimal quantity, String unit) {}
}
