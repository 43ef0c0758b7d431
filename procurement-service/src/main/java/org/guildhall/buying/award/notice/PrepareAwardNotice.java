package org.guildhall.buying.award.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.award.proposal.AwardProblem;
import org.guildhall.buying.award.proposal.AwardProposal;
import org.guildhall.buying.award.proposal.AwardProposals;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.OwnNotices;
import org.guildhall.buying.notice.draft.DraftLine;
import org.guildhall.buying.notice.draft.NoticeDraft;
import org.guildhall.buying.notice.draft.PrepareNotice;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A person of the lead prepares the award notice UK6. Sending the assessment summaries does that as
 * well, with the Act's standstill; this prepares it again, for example with a longer one.
 */
@ApplicationScoped
class PrepareAwardNotice {
  private final Procurements procurements;
  private final AwardProposals proposals;
  private final AwardNoticeGate gate;
  private final OwnNotices notices;
  private final PrepareNotice prepareNotice;
  private final Clock clock;

  PrepareAwardNotice(
      Procurements procurements,
      AwardProposals proposals,
      AwardNoticeGate gate,
      OwnNotices notices,
      PrepareNotice prepareNotice,
      Clock clock) {
    this.procurements = procurements;
    this.proposals = proposals;
    this.gate = gate;
    this.notices = notices;
    this.prepareNotice = prepareNotice;
    this.clock = clock;
  }

  /**
   * Prepares it, if the gate of the Act before the notice is open.
   *
   * @param standstillUntil the last day of a standstill that is longer than the Act's, if wanted
   */
  @Transactional
  public DraftLine prepare(Actor actor, UUID procurementId, @Nullable LocalDate standstillUntil) {
    Procurement procurement = procurements.lockedById(procurementId);
    actor.mustActFor(procurement.leadId());
    Instant now = clock.instant();
    procurement.mustBe(Act.PREPARE_AWARD_NOTICE, now);
    notices.mustNotBeOnTheWay(procurementId);
    AwardProposal proposal = proposals.mustHave(procurementId);
    gate.mustBeOpen(proposal, standstillUntil, now);
    if (proposal.summariesSentAt().isEmpty()) {
      throw ProblemException.of(
          AwardProblem.SUMMARIES_MISSING, "Send the assessment summaries first.");
    }
    return prepareNotice.prepare(
        actor,
        new NoticeDraft.About(NoticeType.AWARD_NOTICE, procurementId, procurement.leadId()),
        standstillUntil == null
            ? Map.of()
            : Map.of(AwardNoticeKind.STANDSTILL_UNTIL, standstillUntil.toString()));
  }
}
