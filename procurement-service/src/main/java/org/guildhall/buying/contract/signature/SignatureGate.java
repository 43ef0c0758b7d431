package org.guildhall.buying.contract.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.buying.award.proposal.AwardProposal;
import org.guildhall.buying.award.proposal.AwardProposals;
import org.guildhall.buying.award.standstill.StandstillClaims;
import org.guildhall.buying.contract.Contract;
import org.guildhall.buying.contract.ContractProblem;
import org.guildhall.buying.contract.ContractStatus;
import org.guildhall.buying.contract.Contracts;
import org.guildhall.buying.contract.EstimatedContractValue;
import org.guildhall.buying.procurement.gate.GateSubject;
import org.guildhall.buying.procurement.gate.GatedStep;
import org.guildhall.buying.procurement.gate.Gatekeeper;
import org.guildhall.buying.statute.gate.Gates;
import org.guildhall.buying.statute.gate.SignatureFacts;
import org.guildhall.buying.statute.gate.Step;
import org.guildhall.buying.statute.period.Standstill;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.problem.ProblemType;
import org.guildhall.kit.base.time.UkDates;

/** Asks the Act before a contract is signed, at each of its two signatures. */
@ApplicationScoped
class SignatureGate implements GatedStep {
  private static final Map<String, ProblemType> REFUSALS =
      Map.of(
          "claims", ContractProblem.CLAIM_BLOCKS_SIGNATURE,
          "standstillEndsOn", ContractProblem.STANDSTILL_NOT_OVER,
          "kpis", ContractProblem.KPIS_MISSING);

  private final Contracts contracts;
  private final AwardProposals proposals;
  private final StandstillClaims claims;
  private final EstimatedContractValue estimate;
  private final Gatekeeper gatekeeper;

  SignatureGate(
      Contracts contracts,
      AwardProposals proposals,
      StandstillClaims claims,
      EstimatedContractValue estimate,
      Gatekeeper gatekeeper) {
    this.contracts = contracts;
    this.proposals = proposals;
    this.claims = claims;
    this.estimate = estimate;
    this.gatekeeper = gatekeeper;
  }

  @Override
  public Step step() {
    return Step.BEFORE_SIGNATURE;
  }

  /** Of every contract that is not signed by both sides. */
  @Override
  public List<Foreseen> foresee(UUID procurementId, Instant now) {
    return contracts.of(procurementId).stream()
        .filter(contract -> contract.status() != ContractStatus.SIGNED)
        .map(contract ->
            new Foreseen(
                contract.id(),
                Gates.BEFORE_SIGNATURE.ask(UkDates.dateOf(now), facts(contract, now))))
        .toList();
  }

  /** Refuses during standstill, while a claim is pending, and without the indicators it needs. */
  void mustBeOpen(Contract contract, Instant now) {
    var answer =
        gatekeeper.ask(
            Gates.BEFORE_SIGNATURE,
            new GateSubject(contract.procurementId(), contract.id()),
            facts(contract, now),
            now);
    if (!answer.isOpen()) {
      var first = answer.blocking().getFirst();
      throw ProblemException.of(
          Objects.requireNonNull(REFUSALS.get(first.field())),
          first.message(),
          Gatekeeper.breaches(answer));
    }
  }

  private SignatureFacts facts(Contract contract, Instant now) {
    var proposal = proposals.latestOf(contract.procurementId());
    LocalDate awardNotice =
        proposal.flatMap(AwardProposal::noticePublishedAt).map(UkDates::dateOf).orElse(null);
    return new SignatureFacts(
        claims.block(contract.procurementId()),
        new Standstill.Facts(
            awardNotice,
            proposal.flatMap(AwardProposal::standstillStated).orElse(null),
            UkDates.dateOf(now)),
        estimate.kpis(contract));
  }
}
