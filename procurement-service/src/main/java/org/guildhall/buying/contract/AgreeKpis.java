package org.guildhall.buying.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** The buyer states the key performance indicators of its contract before signature. */
@ApplicationScoped
class AgreeKpis {
  private final Contracts contracts;
  private final Stages stages;
  private final Changes changes;

  AgreeKpis(Contracts contracts, Stages stages, Changes changes) {
    this.contracts = contracts;
    this.stages = stages;
    this.changes = changes;
  }

  @Transactional
  public ContractView agree(Actor actor, UUID contractId, KpiRequest request) {
    Contract contract = contracts.lockedById(contractId);
    actor.mustActFor(contract.buyerId());
    stages.byId(contract.procurementId()).mustBe(Act.AGREE_KPIS, changes.now());
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
