package org.guildhall.buying.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** The buyer states the key performance indicators of its contract before signature. */
@ApplicationScoped
class AgreeKpis {
  private final Contracts contracts;
  private final Changes changes;

  AgreeKpis(Contracts contracts, Changes changes) {
    this.contracts = contracts;
    this.changes = changes;
  }

  @Transactional
  public ContractView agree(Actor actor, UUID contractId, KpiRequest request) {
    Contract contract = contracts.lockedById(contractId);
    actor.mustActFor(contract.buyerId());
    contract.agreeKpis(request.kpis());
    changes.record(
        actor,
        "contract.kpis-agreed",
        "contract",
        contractId,
        Map.of("kpis", request.kpis().size()));
    return ContractView.of(contract);
  }
}
