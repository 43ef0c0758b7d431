package org.guildhall.buying.contract.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.contract.Contract;
import org.guildhall.buying.contract.ContractProblem;
import org.guildhall.buying.contract.ContractView;
import org.guildhall.buying.contract.Contracts;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.draft.ApproveNotice;
import org.guildhall.buying.notice.draft.NoticeDraft;
import org.guildhall.buying.notice.draft.NoticeDrafts;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;

/** A second person of the lead approves the contract details notice UK7 that was prepared. */
@ApplicationScoped
class PublishContractNotice {
  private final Procurements procurements;
  private final Contracts contracts;
  private final NoticeDrafts drafts;
  private final ApproveNotice approveNotice;

  PublishContractNotice(
      Procurements procurements,
      Contracts contracts,
      NoticeDrafts drafts,
      ApproveNotice approveNotice) {
    this.procurements = procurements;
    this.contracts = contracts;
    this.drafts = drafts;
    this.approveNotice = approveNotice;
  }

  @Transactional
  public List<ContractView> publish(Actor actor, UUID procurementId) {
    Procurement procurement = procurements.lockedById(procurementId);
    actor.mustActFor(procurement.leadId());
    mustHaveSomething(procurementId);
    NoticeDraft draft = drafts.mustWait(procurementId, NoticeType.CONTRACT_DETAILS_NOTICE);
    approveNotice.approve(actor, draft.id());
    return contracts.ofNotice(draft.noticeId().orElseThrow()).stream()
        .map(ContractView::of)
        .toList();
  }

  private void mustHaveSomething(UUID procurementId) {
    if (contracts.of(procurementId).stream().noneMatch(Contract::isWithoutNotice)) {
      throw ProblemException.of(
          ContractProblem.NOTHING_TO_PUBLISH, "Every signed contract has its notice already.");
    }
  }
}
