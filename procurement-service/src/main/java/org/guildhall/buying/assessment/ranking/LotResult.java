package org.guildhall.buying.assessment.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.assessment.scoring.LotRanking;
import org.guildhall.buying.assessment.scoring.ScoringMethod;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.LotItem;
import org.guildhall.buying.tender.AbnormallyLow;
import org.guildhall.buying.tender.opened.Bidder;
import org.guildhall.buying.tender.opened.OpenedPrice;
import org.guildhall.kit.base.money.NetAmount;

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

  /** Why the price of a tender of this lot is hardly meant; nothing of one that was not opened. */
  List<String> abnormallyLow(UUID tender) {
    OpenedPrice price = prices.get(tender);
    if (price == null) {
      return List.of();
    }
    List<AbnormallyLow.Priced> priced = new ArrayList<>();
    for (LotItem item : lot.items()) {
      NetAmount unitPrice = price.unitPrices().get(item.id());
      if (unitPrice != null) {
        priced.add(new AbnormallyLow.Priced(item.description(), unitPrice, item.quantity()));
      }
    }
    return AbnormallyLow.signs(priced, price.total());
  }
}
