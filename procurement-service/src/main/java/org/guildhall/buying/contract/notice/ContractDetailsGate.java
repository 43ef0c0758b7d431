package org.guildhall.buying.contract.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.contract.Contract;
import org.guildhall.buying.contract.Contracts;
import org.guildhall.buying.contract.EstimatedContractValue;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.gate.GateSubject;
import org.guildhall.buying.procurement.gate.GatedStep;
import org.guildhall.buying.procurement.gate.Gatekeeper;
import org.guildhall.buying.statute.gate.ContractDetailsFacts;
import org.guildhall.buying.statute.gate.Gates;
import org.guildhall.buying.statute.gate.Step;
import org.guildhall.buying.statute.period.ContractDetailsNotice;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.time.UkDates;

/**
 * Asks the Act before a contract details notice about each contract it tells of. A notice that is
 * late is remembered as late, and published.
 */
@ApplicationScoped
class ContractDetailsGate implements GatedStep {
  private final Procurements procurements;
  private final Contracts contracts;
  private final EstimatedContractValue estimate;
  private final Gatekeeper gatekeeper;

  ContractDetailsGate(
      Procurements procurements,
      Contracts contracts,
      EstimatedContractValue estimate,
      Gatekeeper gatekeeper) {
    this.procurements = procurements;
    this.contracts = contracts;
    this.estimate = estimate;
    this.gatekeeper = gatekeeper;
  }

  @Override
  public Step step() {
    return Step.BEFORE_CONTRACT_DETAILS_NOTICE;
  }

  /** Of every signed contract that has no notice. */
  @Override
  public List<Foreseen> foresee(UUID procurementId, Instant now) {
    ProcurementContent procurement = procurements.byId(procurementId);
    return contracts.waitingForNotice(procurementId).stream()
        .map(contract ->
            new Foreseen(
                contract.id(),
                Gates.BEFORE_CONTRACT_DETAILS_NOTICE.ask(
                    UkDates.dateOf(now), facts(procurement, contract, now))))
        .toList();
  }

  /** What is in breach, for a preview. */
  List<FieldProblem> check(ProcurementContent procurement, List<Contract> signed, Instant now) {
    return signed.stream()
        .map(contract ->
            Gates.BEFORE_CONTRACT_DETAILS_NOTICE.ask(
                UkDates.dateOf(now), facts(procurement, contract, now)))
        .flatMap(answer -> Gatekeeper.breaches(answer).stream())
        .distinct()
        .toList();
  }

  void mustBeOpen(ProcurementContent procurement, List<Contract> signed, Instant now) {
    for (Contract contract : signed) {
      gatekeeper.mustBeOpen(
          Gates.BEFORE_CONTRACT_DETAILS_NOTICE,
          new GateSubject(procurement.id(), contract.id()),
          facts(procurement, contract, now),
          now,
          KitProblem.ILLEGAL_STATE);
    }
  }

  private ContractDetailsFacts facts(
      ProcurementContent procurement, Contract contract, Instant now) {
    return new ContractDetailsFacts(
        new ContractDetailsNotice.Facts(
            contract.signedOn().orElseThrow(), UkDates.dateOf(now), false),
        estimate.kpis(contract),
        procurement.terms().conflictsAssessed());
  }
}
