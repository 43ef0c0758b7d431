package org.guildhall.buying.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;

/** Contracts: the parties and all buyers see them at once, everybody once they are signed. */
@ApplicationScoped
class ReadContracts {
  private final Contracts contracts;
  private final Procurements procurements;

  ReadContracts(Contracts contracts, Procurements procurements) {
    this.contracts = contracts;
    this.procurements = procurements;
  }

  @Transactional
  public List<ContractView> of(Actor actor, UUID procurementId) {
    Procurement procurement = procurements.byId(procurementId);
    return contracts.of(procurementId).stream()
        .filter(contract -> mayRead(actor, contract, procurement))
        .map(ContractView::of)
        .toList();
  }

  @Transactional
  public ContractView one(Actor actor, UUID contractId) {
    Contract contract = contracts.byId(contractId);
    if (!mayRead(actor, contract, procurements.byId(contract.procurementId()))) {
      throw ProblemException.notFound("contract", contractId);
    }
    return ContractView.of(contract);
  }

  private static boolean mayRead(Actor actor, Contract contract, Procurement procurement) {
    return contract.status() == ContractStatus.SIGNED
        || actor
            .organisation()
            .filter(org -> procurement.isParticipant(org) || contract.sideOf(org).isPresent())
            .isPresent();
  }
}
