package org.guildhall.buying.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;

/** The buyer states the key performance indicators of its contract before signature. */
@ApplicationScoped
class AgreeKpis {
  private final Contracts contracts;
  private final AuditTrail audit;

  AgreeKpis(Contracts contracts, AuditTrail audit) {
    this.contracts = contracts;
    this.audit = audit;
  }

  @Transactional
  public ContractView agree(Actor actor, UUID contractId, KpiRequest request) {
    Contract contract = contracts.lockedById(contractId);
    actor.mustActFor(contract.buyerId());
    contract.agreeKpis(request.kpis());
    audit.record(
        actor,
        "contract.kpis-agreed",
        "contract",
        contractId,
        Map.of("kpis", request.kpis().size()));
    return ContractView.of(contract);
  }
}
