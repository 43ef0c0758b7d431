package org.guildhall.buying.award.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.award.proposal.AwardProblem;
import org.guildhall.buying.award.proposal.AwardProposals;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.OwnNotices;
import org.guildhall.buying.notice.draft.DraftLine;
import org.guildhall.buying.notice.draft.NoticeDraft;
import org.guildhall.buying.notice.draft.PrepareNotice;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.period.StandstillStated;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/**
 * A person of the lead prepares the award notice UK6. Sending the assessment summaries does that as
 * well, with the Act's standstill; this prepares it again, for example with a longer one.
 */
@ApplicationScoped
class PrepareAwardNotice {
  private final Procurements procurements;
  private final AwardProposals proposals;
  private final OwnNotices notices;
  private final PrepareNotice prepareNotice;
  private final Clock clock;

  PrepareAwardNotice(
      Procurements procurements,
      AwardProposals proposals,
      OwnNotices notices,
      PrepareNotice prepareNotice,
      Clock clock) {
    this.procurements = procurements;
    this.proposals = proposals;
    this.notices = notices;
    this.prepareNotice = prepareNotice;
    this.clock = clock;
  }

  @Transactional
  public DraftLine prepare(Actor actor, UUID procurementId, @Nullable LocalDate standstillUntil) {
    Procurement procurement = procurements.lockedById(procurementId);
    actor.mustActFor(procurement.leadId());
    Instant now = clock.instant();
    procurement.mustBe(Act.PREPARE_AWARD_NOTICE, now);
    notices.mustNotBeOnTheWay(procurementId);
    if (proposals.mustHave(procurementId).summariesSentAt().isEmpty()) {
      throw ProblemException.of(
          AwardProblem.SUMMARIES_MISSING, "Send the assessment summaries first.");
    }
    mustBeLongEnough(standstillUntil, UkDates.dateOf(now));
    return prepareNotice.prepare(
        actor,
        new NoticeDraft.About(NoticeType.AWARD_NOTICE, procurementId, procurement.leadId()),
        standstillUntil == null
            ? Map.of()
            : Map.of(AwardNoticeKind.STANDSTILL_UNTIL, standstillUntil.toString()));
  }

  /** A standstill may be longer than the Act's, never shorter. */
  private static void mustBeLongEnough(@Nullable LocalDate until, LocalDate published) {
    var outcome = new StandstillStated().assess(new StandstillStated.Facts(published, until));
    if (outcome instanceof Outcome.Breached breached) {
      throw ProblemException.of(
          AwardProblem.STANDSTILL_TOO_SHORT,
          breached.explanation(),
          List.of(new FieldProblem("standstillUntil", breached.explanation())));
    }
  }
}
