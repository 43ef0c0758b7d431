package org.guildhall.buying.notice.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.notice.NewNotice;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeProblem;
import org.guildhall.buying.notice.OwnNotices;
import org.guildhall.buying.notice.PublishNotice;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/**
 * A second person approves what the first prepared; it is checked, stored and published. Nothing
 * else approves a notice: it is always the draft that is named, and not whichever waits.
 */
@ApplicationScoped
public class ApproveNotice {
  private final NoticeDrafts drafts;
  private final NoticeKinds kinds;
  private final OwnNotices notices;
  private final PublishNotice publishNotice;
  private final Changes changes;

  ApproveNotice(
      NoticeDrafts drafts,
      NoticeKinds kinds,
      OwnNotices notices,
      PublishNotice publishNotice,
      Changes changes) {
    this.drafts = drafts;
    this.kinds = kinds;
    this.notices = notices;
    this.publishNotice = publishNotice;
    this.changes = changes;
  }

  /**
   * Approves the draft as it was prepared.
   *
   * @throws ProblemException NOTICE_NEEDS_SECOND_PERSON, NOTICE_NOT_PREPARED when another draft has
   *     taken its place, NOTICE_CHANGED when it says something else than when it was prepared,
   *     NOTICE_INVALID or the notice's own problem with what is wrong
   */
  @Transactional
  public DraftLine approve(Actor approver, UUID draftId) {
    NoticeDraft draft = drafts.byId(draftId);
    approver.mustActFor(draft.leadId());
    draft.mustWait();
    mustBeAnother(approver, draft);
    Instant now = changes.now();
    NoticeKind kind = kinds.of(draft.type());
    kind.mustBeApprovable(approver, draft, now);
    // Whoever was faster has approved or prepared it anew while this waited for the procurement.
    drafts.lock(draft);
    draft.mustWait();
    notices.mustNotBeOnTheWay(draft.procurementId());
    draft.mustStillSay(kinds.contentHash(draft));
    kind.approving(approver, draft, now);
    mustBeComplete(kind, draft, now);
    Notice notice =
        publishNotice.publish(
            notice(approver, draft, kind.content(draft, now)),
            stored -> {
              draft.approved(stored.id());
              kind.approved(draft, stored);
              drafts.flush();
            });
    changes.record(
        approver,
        "notice.approved",
        "notice",
        notice.id(),
        Map.of("number", notice.number().name(), "releaseId", notice.releaseId()));
    return DraftLine.of(draft);
  }

  private static void mustBeAnother(Actor approver, NoticeDraft draft) {
    if (draft.preparedBy().equals(approver.subject())) {
      throw ProblemException.of(
          NoticeProblem.NOTICE_NEEDS_SECOND_PERSON,
          "Who prepared a notice cannot approve it as well.");
    }
  }

  private static void mustBeComplete(NoticeKind kind, NoticeDraft draft, Instant now) {
    List<FieldProblem> missing = kind.check(draft, now);
    if (!missing.isEmpty()) {
      throw ProblemException.of(
          kind.incomplete(),
          "The " + draft.type().number().title() + " cannot be published as it stands.",
          missing);
    }
  }

  private static NewNotice notice(Actor approver, NoticeDraft draft, NoticeContent content) {
    return new NewNotice(
        draft.type(),
        draft.id(),
        draft.procurementId(),
        content.ocid(),
        content.title(),
        content.lead(),
        draft.preparedBy(),
        approver.subject(),
        content.release());
  }
}
