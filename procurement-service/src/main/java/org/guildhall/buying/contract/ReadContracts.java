package org.guildhall.buying.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.ProcurementAccess;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;

/** Contracts: the parties and all buyers see them at once, everybody once they are signed. */
@ApplicationScoped
class ReadContracts {
  private final Contracts contracts;
  private final Stages stages;
  private final ProcurementAccess access;

  ReadContracts(Contracts contracts, Stages stages, ProcurementAccess access) {
    this.contracts = contracts;
    this.stages = stages;
    this.access = access;
  }

  @Transactional
  public List<ContractView> of(Actor actor, UUID procurementId) {
    ProcurementStage procurement = stages.byId(procurementId);
    if (!access.isKnownTo(actor, procurementId)) {
      throw ProblemException.notFound("procurement", procurementId);
    }
    return contracts.of(procurementId).stream()
        .filter(contract -> mayRead(actor, contract, procurement))
        .map(ContractView::of)
        .toList();
  }

  @Transactional
  public ContractView one(Actor actor, UUID contractId) {
    Contract contract = contracts.byId(contractId);
    if (!mayRead(actor, contract, stages.byId(contract.procurementId()))) {
      throw ProblemException.notFound("contract", contractId);
    }
    return ContractView.of(contract);
  }

  private static boolean mayRead(Actor actor, Contract contract, ProcurementStage procurement) {
    return contract.status() == ContractStatus.SIGNED
        || actor
            .organisation()
            .filter(org -> procurement.isBuyer(org) || contract.sideOf(org).isPresent())
            .isPresent();
  }
}
