package org.guildhall.buying.award.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.award.proposal.AwardProposal;
import org.guildhall.buying.award.proposal.AwardProposals;
import org.guildhall.buying.award.proposal.AwardView;
import org.guildhall.buying.award.standstill.StandstillPeriods;
import org.guildhall.buying.consortium.decision.Decisions;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.draft.ApproveNotice;
import org.guildhall.buying.notice.draft.NoticeDrafts;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.kit.base.actor.Actor;

/**
 * A second person of the lead approves the award notice UK6; refused while a summary is missing.
 * Standstill begins when the notice is public, see {@link AwardNoticePublished}.
 */
@ApplicationScoped
class PublishAwardNotice {
  private final Procurements procurements;
  private final AwardProposals proposals;
  private final Decisions decisions;
  private final AwardNoticeGate gate;
  private final StandstillPeriods standstills;
  private final NoticeDrafts drafts;
  private final ApproveNotice approveNotice;
  private final Clock clock;

  PublishAwardNotice(
      Procurements procurements,
      AwardProposals proposals,
      Decisions decisions,
      AwardNoticeGate gate,
      StandstillPeriods standstills,
      NoticeDrafts drafts,
      ApproveNotice approveNotice,
      Clock clock) {
    this.procurements = procurements;
    this.proposals = proposals;
    this.decisions = decisions;
    this.gate = gate;
    this.standstills = standstills;
    this.drafts = drafts;
    this.approveNotice = approveNotice;
    this.clock = clock;
  }

  @Transactional
  public AwardView publish(Actor actor, UUID procurementId) {
    Procurement procurement = procurements.lockedById(procurementId);
    actor.mustActFor(procurement.leadId());
    Instant now = clock.instant();
    procurement.mustBe(Act.APPROVE_AWARD_NOTICE, now);
    AwardProposal proposal = proposals.mustHave(procurementId);
    proposal.mustBeCarried(decisions.findById(proposal.decisionId()));
    proposal.mustNotAwaitItsNotice();
    gate.mustBeOpen(proposal, null, now);
    approveNotice.approve(actor, drafts.mustWait(procurementId, NoticeType.AWARD_NOTICE).id());
    return AwardView.of(
        proposal,
        decisions.findById(proposal.decisionId()),
        standstills.endOf(procurementId),
        List.of());
  }
}
