package org.guildhall.buying.award.share;

import org.guildhall.buying.award.proposal.AwardProposal;
import org.guildhall.buying.award.proposal.LotAward;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.award.savings.AllocationLine;
import org.guildhall.buying.award.savings.AwardedLot;
import org.guildhall.buying.award.savings.EqualPriceSplit;
import org.guildhall.buying.notice.release.ReleaseAward;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.LotItem;
import org.guildhall.buying.procurement.Participant;
import org.guildhall.buying.procurement.ParticipantQuantity;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.statute.value.Vat;
import org.guildhall.buying.tender.opened.OpenedPrice;
import org.guildhall.buying.tender.opened.OpenedTenders;

/** Divides the winning price of each lot among the buyers, to the penny. */
@ApplicationScoped
public class AwardedShares {
  private final OpenedTenders opened;

  AwardedShares(OpenedTenders opened) {
    this.opened = opened;
  }

  /** The awarded lots with every buyer's demand, as savings and split look at them. */
  public List<AwardedLot> lots(Procurement procurement, AwardProposal proposal) {
    Map<UUID, OpenedPrice> prices = opened.pricesOf(procurement.id());
    List<AwardedLot> lots = new ArrayList<>();
    for (Lot lot : procurement.lots()) {
      proposal
          .lot(lot.id())
          .winner()
          .map(winner -> Objects.requireNonNull(prices.get(winner.tenderId())))
          .map(price -> awarded(procurement, lot, price))
          .ifPresent(lots::add);
    }
    return lots;
  }

  /** One share per buyer and awarded lot, in the order of lots and buyers. */
  public List<AwardedShare> of(Procurement procurement, AwardProposal proposal) {
    return lots(procurement, proposal).stream()
        .flatMap(lot -> shares(procurement, proposal, EqualPriceSplit.of(lot)).stream())
        .toList();
  }

  private static List<AwardedShare> shares(
      Procurement procurement, AwardProposal proposal, EqualPriceSplit split) {
    LotAward award = proposal.lot(split.lot());
    LotAward.Winner winner = award.winner().orElseThrow();
    Lot lot = procurement.lot(split.lot());
    List<AwardedShare> shares = new ArrayList<>();
    for (Participant buyer : procurement.participants()) {
      List<ReleaseAward.Item> items = items(lot, buyer);
      if (!items.isEmpty()) {
        BigDecimal amount = split.shareOf(buyer.organisationId());
        shares.add(
            new AwardedShare(
                lot.id(),
                lot.number(),
                lot.title(),
                buyer.organisationId(),
                buyer.name(),
                winner.tenderId(),
                winner.supplierId(),
                winner.supplierName(),
                items,
                amount,
                Vat.gross(amount)));
      }
    }
    return shares;
  }

  private static AwardedLot awarded(Procurement procurement, Lot lot, OpenedPrice price) {
    List<AllocationLine> lines = new ArrayList<>();
    for (LotItem item : lot.items()) {
      for (Participant buyer : procurement.participants()) {
        quantity(buyer, item)
            .ifPresent(quantity ->
                lines.add(
                    new AllocationLine(
                        buyer.organisationId(),
                        buyer.name(),
                        item.item(),
                        item.unit(),
                        quantity.quantity(),
                        price.unitPrices().getOrDefault(item.id(), BigDecimal.ZERO),
                        quantity.previousUnitPrice())));
      }
    }
    return new AwardedLot(lot.id(), lot.title(), price.total(), lines);
  }

  private static List<ReleaseAward.Item> items(Lot lot, Participant buyer) {
    return lot.items().stream()
        .flatMap(item ->
            quantity(buyer, item).stream()
                .map(quantity ->
                    new ReleaseAward.Item(
                        item.description(), item.cpv(), quantity.quantity(), item.unit())))
        .toList();
  }

  private static Optional<ParticipantQuantity> quantity(Participant buyer, LotItem item) {
    return buyer.quantities().stream()
        .filter(q -> q.lotItemId().equals(item.id()) && q.quantity().signum() > 0)
        .findFirst();
  }
}
