package org.guildhall.marketplace.market.challenge.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;
import org.guildhall.marketplace.market.challenge.api.ChallengeProgress.Kind;
import org.guildhall.marketplace.market.challenge.progress.ProgressTable.Told;
import org.jspecify.annotations.Nullable;

/** Learns how far the procurement of what a challenge asks for has come. */
@ApplicationScoped
class ProcurementHandler implements FactHandler {

  private final ProgressTable progress;

  ProcurementHandler(ProgressTable progress) {
    this.progress = progress;
  }

  /** What is read of a {@code procurement.*} fact. */
  record Procurement(
      UUID id,
      @Nullable UUID challengeId,
      @Nullable String ocid,
      @Nullable String title,
      @Nullable String status,
      @Nullable List<Buyer> buyers) {

    /** A council that buys. */
    record Buyer(UUID organisationId) {}

    List<UUID> buyerIds() {
      return buyers == null ? List.of() : buyers.stream().map(Buyer::organisationId).toList();
    }
  }

  @Override
  public String topic() {
    return "procurements";
  }

  @Override
  public void handle(ReceivedFact fact) {
    if (!fact.type().startsWith("procurement.")) {
      return;
    }
    Procurement procurement = fact.as(Procurement.class);
    progress.keep(
        new Told(
            Kind.PROCUREMENT,
            procurement.id(),
            fact.aggregateVersion(),
            procurement.challengeId(),
            null,
            procurement.ocid(),
            procurement.title(),
            procurement.status() == null ? fact.type() : procurement.status(),
            procurement.buyerIds(),
            fact.time()));
  }
}
