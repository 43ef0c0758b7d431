package org.guildhall.buying.award.proposal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.tender.opened.OpenedPrice;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.jboss.logging.Logger;

/**
 * Enters, at the start and before anybody asks, the shares of awards that were proposed before
 * shares were stored. It reads the winning prices one last time; what a buyer takes is as it was,
 * because it is fixed with the tender notice.
 */
@ApplicationScoped
class EarlierShares {
  private static final Logger LOG = Logger.getLogger(EarlierShares.class);

  private final EntityManager entities;
  private final AwardProposals proposals;
  private final Procurements procurements;
  private final OpenedTenders opened;

  EarlierShares(
      EntityManager entities,
      AwardProposals proposals,
      Procurements procurements,
      OpenedTenders opened) {
    this.entities = entities;
    this.proposals = proposals;
    this.procurements = procurements;
    this.opened = opened;
  }

  void start(@Observes StartupEvent event) {
    int stored = storeAll();
    if (stored > 0) {
      LOG.infof("The shares of %d awards made before the upgrade are stored now", stored);
    }
  }

  /** How many awards were without shares. */
  int storeAll() {
    int stored = 0;
    while (QuarkusTransaction.requiringNew().call(this::storeNext)) {
      stored++;
    }
    return stored;
  }

  /**
   * Of the oldest proposal without shares, if there is one. A second replica waits for the row and
   * then finds that nothing is missing.
   */
  private boolean storeNext() {
    List<UUID> next = withoutShares();
    next.forEach(this::store);
    return !next.isEmpty();
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
