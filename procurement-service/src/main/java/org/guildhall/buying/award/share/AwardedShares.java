package org.guildhall.buying.award.share;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.award.proposal.AwardProposal;
import org.guildhall.buying.award.proposal.BuyerShare;
import org.guildhall.buying.award.proposal.LotAward;
import org.guildhall.buying.award.savings.EqualPriceSplit;
import org.guildhall.buying.notice.ocds.AwardFacts;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.statute.value.Vat;
import org.guildhall.kit.base.money.NetAmount;

/** The shares of an award as they were decided. Nothing is decrypted or worked out again. */
@ApplicationScoped
public class AwardedShares {
  private final Procurements procurements;

  AwardedShares(Procurements procurements) {
    this.procurements = procurements;
  }

  /** The awarded lots divided among their buyers, item by item. */
  List<EqualPriceSplit> lots(AwardProposal proposal) {
    return proposal.lots().stream().flatMap(lot -> lot.split().stream()).toList();
  }

  /** One share per buyer and awarded lot, in the order of lots and buyers. */
  public List<AwardedShare> of(AwardProposal proposal) {
    ProcurementContent procurement = procurements.byId(proposal.procurementId());
    return proposal.lots().stream()
        .flatMap(lot -> lot.shares().stream().map(share -> awarded(procurement, lot, share)))
        .toList();
  }

  private static AwardedShare awarded(
      ProcurementContent procurement, LotAward lot, BuyerShare share) {
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
        share.amountGross(),
        share.amount().plus(options(procurement, lot, share.buyerId())).withTax(Vat.STANDARD_RATE));
  }

  /** What the buyer's options cost at most, at the unit prices of the lot. */
  private static NetAmount options(ProcurementContent procurement, LotAward award, UUID buyer) {
    Map<String, NetAmount> unitPrices = new HashMap<>();
    award.shares().stream()
        .flatMap(share -> share.items().stream())
        .forEach(item -> unitPrices.put(item.item(), item.unitPrice()));
    Map<UUID, NetAmount> prices = new HashMap<>();
    procurement
        .lot(award.lotId())
        .items()
        .forEach(
            item -> prices.put(item.id(), unitPrices.getOrDefault(item.item(), NetAmount.ZERO)));
    return procurement.participants().stream()
        .filter(participant -> participant.organisationId().equals(buyer))
        .flatMap(participant -> participant.quantities().stream())
        .filter(quantity -> quantity.lotId().equals(award.lotId()))
        .map(quantity ->
            prices
                .getOrDefault(quantity.lotItemId(), NetAmount.ZERO)
                .times(quantity.optionQuantity()))
        .collect(NetAmount.sum())
        .rounded();
  }
}
