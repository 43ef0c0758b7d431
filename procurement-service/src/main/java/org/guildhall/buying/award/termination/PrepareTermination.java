package org.guildhall.buying.award.termination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.OwnNotices;
import org.guildhall.buying.notice.draft.DraftLine;
import org.guildhall.buying.notice.draft.NoticeDraft;
import org.guildhall.buying.notice.draft.NoticeDrafts;
import org.guildhall.buying.notice.draft.PrepareNotice;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;

/** A person of the lead states to the public why there will be no award. */
@ApplicationScoped
class PrepareTermination {
  private final Procurements procurements;
  private final NoticeDrafts drafts;
  private final TerminationGate gate;
  private final OwnNotices notices;
  private final PrepareNotice prepareNotice;
  private final Clock clock;

  PrepareTermination(
      Procurements procurements,
      NoticeDrafts drafts,
      TerminationGate gate,
      OwnNotices notices,
      PrepareNotice prepareNotice,
      Clock clock) {
    this.procurements = procurements;
    this.drafts = drafts;
    this.gate = gate;
    this.notices = notices;
    this.prepareNotice = prepareNotice;
    this.clock = clock;
  }

  @Transactional
  public DraftLine prepare(Actor actor, UUID procurementId, String reason) {
    Procurement procurement = procurements.lockedById(procurementId);
    actor.mustActFor(procurement.leadId());
    notices.mustNotBeOnTheWay(procurementId);
    gate.mustBeOpen(procurementId, reason, clock.instant());
    mustNeedANotice(procurement);
    return prepareNotice.prepare(
        actor,
        new NoticeDraft.About(NoticeType.TERMINATION_NOTICE, procurementId, procurement.leadId()),
        Map.of(TerminationNoticeKind.REASON, reason.strip()));
  }

  /** It is public and can end, or has ended without the public having learnt of it. */
  private void mustNeedANotice(Procurement procurement) {
    Instant now = clock.instant();
    ProcurementStatus status = procurement.status(now);
    boolean told =
        status == ProcurementStatus.TERMINATED
            && drafts.waiting(procurement.id(), NoticeType.TERMINATION_NOTICE).isEmpty();
    if (procurement.publishedAt().isEmpty()
        || told
        || !procurement.canBe(Act.PREPARE_TERMINATION, now)) {
      throw ProblemException.of(
          KitProblem.ILLEGAL_STATE,
          "There is no termination notice of a procurement that is " + PlainWords.of(status) + ".");
    }
  }
}
