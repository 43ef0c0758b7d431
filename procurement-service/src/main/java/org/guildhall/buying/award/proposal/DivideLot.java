package org.guildhall.buying.award.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.buying.award.savings.AllocationLine;
import org.guildhall.buying.award.savings.AwardedLot;
import org.guildhall.buying.award.savings.EqualPriceSplit;
import org.guildhall.buying.award.savings.ShareLine;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.LotItem;
import org.guildhall.buying.procurement.Participant;
import org.guildhall.buying.procurement.ParticipantQuantity;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.tender.opened.OpenedPrice;
import org.guildhall.kit.base.money.NetAmount;

/** Divides the winning price of a lot among the buyers, to the penny: once, when it is proposed. */
final class DivideLot {
  private final LotAward award;
  private final ProcurementContent procurement;
  private final Lot lot;
  private final List<LotItem> itemOfLine = new ArrayList<>();

  private DivideLot(LotAward award, ProcurementContent procurement) {
    this.award = award;
    this.procurement = procurement;
    this.lot = procurement.lot(award.lotId());
  }

  /** One share per buyer that takes something of the lot, in the order of the buyers. */
  static List<BuyerShare> of(LotAward award, ProcurementContent procurement, OpenedPrice price) {
    return new DivideLot(award, procurement).shares(price);
  }

  private List<BuyerShare> shares(OpenedPrice price) {
    EqualPriceSplit split =
        EqualPriceSplit.of(new AwardedLot(lot.id(), lot.title(), price.total(), lines(price)));
    List<BuyerShare> shares = new ArrayList<>();
    for (Participant buyer : procurement.participants()) {
      var share =
          new BuyerShare(award, shares.size() + 1, buyer, split.shareOf(buyer.organisationId()));
      for (int line = 0; line < itemOfLine.size(); line++) {
        ShareLine divided = split.lines().get(line);
        if (divided.member().equals(buyer.organisationId())) {
          share.add(new ItemShare(share, line + 1, itemOfLine.get(line), divided));
        }
      }
      if (!share.items().isEmpty()) {
        shares.add(share);
      }
    }
    return shares;
  }

  private List<AllocationLine> lines(OpenedPrice price) {
    List<AllocationLine> lines = new ArrayList<>();
    for (LotItem item : lot.items()) {
      for (Participant buyer : procurement.participants()) {
        quantity(buyer, item)
            .ifPresent(taken -> {
              lines.add(line(buyer, item, taken, price));
              itemOfLine.add(item);
            });
      }
    }
    return lines;
  }

  private static AllocationLine line(
      Participant buyer, LotItem item, ParticipantQuantity taken, OpenedPrice price) {
    return new AllocationLine(
        buyer.organisationId(),
        buyer.name(),
        item.item(),
        item.unit(),
        taken.quantity(),
        price.unitPrices().getOrDefault(item.id(), NetAmount.ZERO),
        taken.previousUnitPrice());
  }

  private static Optional<ParticipantQuantity> quantity(Participant buyer, LotItem item) {
    return buyer.quantities().stream()
        .filter(q -> q.lotItemId().equals(item.id()) && q.quantity().signum() > 0)
        .findFirst();
  }
}
