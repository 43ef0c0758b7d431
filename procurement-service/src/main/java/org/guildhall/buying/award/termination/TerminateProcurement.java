package org.guildhall.buying.award.termination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.OwnNotices;
import org.guildhall.buying.notice.draft.ApproveNotice;
import org.guildhall.buying.notice.draft.NoticeDraft;
import org.guildhall.buying.notice.draft.NoticeDrafts;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.view.ProcurementView;
import org.guildhall.buying.procurement.view.ShowProcurement;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The lead ends a procurement without award. Where a tender notice is public, this approves the
 * termination notice that another person prepared (s.55 of the Act); a plan ends without one.
 */
@ApplicationScoped
class TerminateProcurement {
  private final Procurements procurements;
  private final OwnNotices notices;
  private final NoticeDrafts drafts;
  private final EndProcurement endProcurement;
  private final ApproveNotice approveNotice;
  private final ShowProcurement show;
  private final Clock clock;

  TerminateProcurement(
      Procurements procurements,
      OwnNotices notices,
      NoticeDrafts drafts,
      EndProcurement endProcurement,
      ApproveNotice approveNotice,
      ShowProcurement show,
      Clock clock) {
    this.procurements = procurements;
    this.notices = notices;
    this.drafts = drafts;
    this.endProcurement = endProcurement;
    this.approveNotice = approveNotice;
    this.show = show;
    this.clock = clock;
  }

  /**
   * Ends it.
   *
   * @param reason of a plan; of a published procurement it was prepared, and may be repeated here
   */
  @Transactional
  public ProcurementView terminate(Actor actor, UUID id, @Nullable String reason) {
    Procurement procurement = procurements.lockedById(id);
    actor.mustActFor(procurement.leadId());
    notices.mustNotBeOnTheWay(id);
    if (procurement.publishedAt().isEmpty()) {
      endProcurement.end(actor, procurement, mustBeStated(reason), clock.instant());
    } else {
      NoticeDraft draft = drafts.mustWait(id, NoticeType.TERMINATION_NOTICE);
      mustBeThePrepared(reason, draft);
      approveNotice.approve(actor, draft.id());
    }
    return show.view(procurement, actor, true);
  }

  private static String mustBeStated(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw invalid("Say why the procurement ends.");
    }
    return reason;
  }

  private static void mustBeThePrepared(@Nullable String reason, NoticeDraft draft) {
    if (reason != null
        && !draft.stated(TerminationNoticeKind.REASON).filter(reason::equals).isPresent()) {
      throw invalid("The notice gives another reason; prepare it again to change that.");
    }
  }

  private static ProblemException invalid(String message) {
    return ProblemException.of(
        KitProblem.INVALID_INPUT,
        "The reason cannot be taken.",
        List.of(new FieldProblem("reason", message)));
  }
}
