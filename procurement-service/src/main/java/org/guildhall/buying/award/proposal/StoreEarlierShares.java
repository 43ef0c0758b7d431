package org.guildhall.buying.award.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.tender.opened.OpenedPrice;
import org.guildhall.buying.tender.opened.OpenedTenders;

/**
 * Enters the shares of an award that was proposed before shares were stored. It reads the winning
 * prices one last time; what a buyer takes is as it was, because it is fixed with the tender
 * notice.
 */
@ApplicationScoped
class StoreEarlierShares {
  private final EntityManager entities;
  private final AwardProposals proposals;
  private final Procurements procurements;
  private final OpenedTenders opened;

  StoreEarlierShares(
      EntityManager entities,
      AwardProposals proposals,
      Procurements procurements,
      OpenedTenders opened) {
    this.entities = entities;
    this.proposals = proposals;
    this.procurements = procurements;
    this.opened = opened;
  }

  /**
   * Of the oldest proposal without shares, if there is one. A second replica waits for the row and
   * then finds that nothing is missing.
   */
  @Transactional
  public Optional<UUID> storeNext() {
    Optional<UUID> next = withoutShares().stream().findFirst();
    next.ifPresent(this::store);
    return next;
  }

  private List<UUID> withoutShares() {
    return entities
        .createQuery(
            "select a.proposal.id from LotAward a where a.tenderId is not null and not exists"
                + " (select 1 from BuyerShare s where s.award = a) order by a.proposal.proposedAt",
            UUID.class)
        .setMaxResults(1)
        .getResultList();
  }

  private void store(UUID proposalId) {
    AwardProposal proposal = proposals.findById(proposalId, LockModeType.PESSIMISTIC_WRITE);
    ProcurementContent procurement = procurements.byId(proposal.procurementId());
    Map<UUID, OpenedPrice> prices = opened.pricesOf(procurement.id());
    proposal.lots().stream()
        .filter(lot -> lot.shares().isEmpty())
        .forEach(lot ->
            lot.winner()
                .ifPresent(winner ->
                    lot.divide(procurement, price(prices, winner.tenderId()))
                        .forEach(entities::persist)));
  }

  private static OpenedPrice price(Map<UUID, OpenedPrice> prices, UUID tenderId) {
    OpenedPrice price = prices.get(tenderId);
    if (price == null) {
      throw new IllegalStateException(
          "The price of the awarded tender " + tenderId + " is missing");
    }
    return price;
  }
}
