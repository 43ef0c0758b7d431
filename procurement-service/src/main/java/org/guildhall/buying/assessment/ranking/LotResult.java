package org.guildhall.buying.assessment.ranking;

import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.assessment.scoring.LotRanking;
import org.guildhall.buying.assessment.scoring.ScoringMethod;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.tender.opened.Bidder;
import org.guildhall.buying.tender.opened.OpenedPrice;

/**
 * A lot's ranking with everything it was computed from.
 *
 * @param tenders by id
 * @param prices by tender
 * @param agreed by tender, then by quality criterion
 */
public record LotResult(
    Lot lot,
    ScoringMethod method,
    LotRanking ranking,
    Map<UUID, Bidder> tenders,
    Map<UUID, OpenedPrice> prices,
    Map<UUID, Map<UUID, AgreedScore>> agreed) {

  /** The tender, which is one of this lot. */
  public Bidder tender(UUID id) {
    Bidder tender = tenders.get(id);
    if (tender == null) {
      throw new IllegalArgumentException("no tender " + id + " in lot " + lot.id());
    }
    return tender;
  }

  /** The price of a tender of this lot. */
  public OpenedPrice price(UUID tender) {
    OpenedPrice price = prices.get(tender);
    if (price == null) {
      throw new IllegalArgumentException("no price of tender " + tender);
    }
    return price;
  }
}
