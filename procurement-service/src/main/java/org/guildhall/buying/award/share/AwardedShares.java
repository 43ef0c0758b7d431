package org.guildhall.buying.award.share;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.buying.award.proposal.AwardProposal;
import org.guildhall.buying.award.proposal.BuyerShare;
import org.guildhall.buying.award.proposal.LotAward;
import org.guildhall.buying.award.savings.EqualPriceSplit;
import org.guildhall.buying.notice.ocds.AwardFacts;

/** The shares of an award as they were decided. Nothing is decrypted or worked out again. */
@ApplicationScoped
public class AwardedShares {

  /** The awarded lots divided among their buyers, item by item. */
  List<EqualPriceSplit> lots(AwardProposal proposal) {
    return proposal.lots().stream().flatMap(lot -> lot.split().stream()).toList();
  }

  /** One share per buyer and awarded lot, in the order of lots and buyers. */
  public List<AwardedShare> of(AwardProposal proposal) {
    return proposal.lots().stream()
        .flatMap(lot -> lot.shares().stream().map(share -> awarded(lot, share)))
        .toList();
  }

  private static AwardedShare awarded(LotAward lot, BuyerShare share) {
    LotAward.Winner winner = lot.winner().orElseThrow();
    return new AwardedShare(
        lot.lotId(),
        lot.lotNumber(),
        lot.lotTitle(),
        share.buyerId(),
        share.buyerName(),
        winner.tenderId(),
        winner.supplierId(),
        winner.supplierName(),
        share.items().stream()
            .map(item ->
                new AwardFacts.Item(item.description(), item.cpv(), item.quantity(), item.unit()))
            .toList(),
        share.amount(),
        share.amountGross());
  }
}
