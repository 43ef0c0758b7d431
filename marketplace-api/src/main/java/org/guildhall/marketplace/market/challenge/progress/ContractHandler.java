package org.guildhall.marketplace.market.challenge.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;
import org.guildhall.marketplace.market.challenge.api.ChallengeProgress.Kind;
import org.guildhall.marketplace.market.challenge.progress.ProgressTable.Told;
import org.jspecify.annotations.Nullable;

/** Learns which contracts came of a challenge. */
@ApplicationScoped
class ContractHandler implements FactHandler {

  private final ProgressTable progress;

  ContractHandler(ProgressTable progress) {
    this.progress = progress;
  }

  /** What is read of a {@code contract.*} fact. */
  record Contract(
      UUID id,
      @Nullable UUID challengeId,
      @Nullable UUID procurementId,
      @Nullable String ocid,
      @Nullable String title,
      @Nullable String status,
      @Nullable Party buyer,
      @Nullable Party supplier,
      @Nullable LocalDate signedOn) {

    /** A side of the contract. */
    record Party(UUID organisationId) {}

    List<UUID> parties() {
      return Stream.of(buyer, supplier)
          .filter(Objects::nonNull)
          .map(Party::organisationId)
          .toList();
    }
  }

  @Override
  public String topic() {
    return "contracts";
  }

  @Override
  public void handle(ReceivedFact fact) {
    if (!fact.type().startsWith("contract.")) {
      return;
    }
    Contract contract = fact.as(Contract.class);
    progress.keep(
        new Told(
            Kind.CONTRACT,
            contract.id(),
            fact.aggregateVersion(),
            contract.challengeId(),
            contract.procurementId(),
            contract.ocid(),
            contract.title(),
            contract.status() == null ? "SIGNED" : contract.status(),
            contract.parties(),
            contract.signedOn() == null ? fact.time() : UkDates.startOf(contract.signedOn())));
  }
}
