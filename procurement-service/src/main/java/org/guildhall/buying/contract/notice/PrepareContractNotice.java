package org.guildhall.buying.contract.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.contract.Contract;
import org.guildhall.buying.contract.ContractProblem;
import org.guildhall.buying.contract.Contracts;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.draft.DraftLine;
import org.guildhall.buying.notice.draft.NoticeDraft;
import org.guildhall.buying.notice.draft.PrepareNotice;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * A person of the lead prepares one contract details notice UK7 for all contracts that were signed
 * and have none yet; due 30 days beginning with the signature.
 */
@ApplicationScoped
class PrepareContractNotice {
  private final Procurements procurements;
  private final Contracts contracts;
  private final PrepareNotice prepareNotice;
  private final Clock clock;

  PrepareContractNotice(
      Procurements procurements, Contracts contracts, PrepareNotice prepareNotice, Clock clock) {
    this.procurements = procurements;
    this.contracts = contracts;
    this.prepareNotice = prepareNotice;
    this.clock = clock;
  }

  @Transactional
  public DraftLine prepare(Actor actor, UUID procurementId) {
    Procurement procurement = procurements.lockedById(procurementId);
    actor.mustActFor(procurement.leadId());
    String waiting =
        contracts.of(procurementId).stream()
            .filter(Contract::isWithoutNotice)
            .map(contract -> contract.id().toString())
            .collect(Collectors.joining(","));
    if (waiting.isEmpty()) {
      throw ProblemException.of(
          ContractProblem.NOTHING_TO_PUBLISH, "Every signed contract has its notice already.");
    }
    procurement.mustBe(Act.PREPARE_CONTRACT_NOTICE, clock.instant());
    return prepareNotice.prepare(
        actor,
        new NoticeDraft.About(
            NoticeType.CONTRACT_DETAILS_NOTICE, procurementId, procurement.leadId()),
        Map.of(ContractNoticeKind.CONTRACTS, waiting));
  }
}
