package org.guildhall.buying.contract.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.guildhall.buying.contract.ContractStatus;
import org.guildhall.buying.contract.Contracts;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.kit.facts.outbox.CurrentStateSource;
import org.guildhall.kit.facts.outbox.Fact;

/** Tells every signed contract again, for consumers that rebuild. */
@ApplicationScoped
class ContractState implements CurrentStateSource {
  private final Contracts contracts;
  private final Procurements procurements;

  ContractState(Contracts contracts, Procurements procurements) {
    this.contracts = contracts;
    this.procurements = procurements;
  }

  @Override
  public String topic() {
    return ContractFacts.TOPIC;
  }

  @Override
  public Stream<Fact> currentFacts() {
    return contracts.stream("status = ?1 order by id", ContractStatus.SIGNED)
        .map(contract ->
            ContractFacts.signed(contract, procurements.byId(contract.procurementId())));
  }
}
