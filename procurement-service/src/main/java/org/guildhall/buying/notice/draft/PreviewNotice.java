package org.guildhall.buying.notice.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.Notices;
import org.guildhall.buying.notice.ReleaseText;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.time.UkDates;

/** Shows the people of the lead a notice as it will be published, and what it still lacks. */
@ApplicationScoped
class PreviewNotice {
  private static final UUID NO_NOTICE_YET = new UUID(0, 0);

  private final NoticeDrafts drafts;
  private final Notices notices;
  private final NoticeKinds kinds;
  private final ReleaseText text;
  private final Clock clock;

  PreviewNotice(
      NoticeDrafts drafts, Notices notices, NoticeKinds kinds, ReleaseText text, Clock clock) {
    this.drafts = drafts;
    this.notices = notices;
    this.kinds = kinds;
    this.text = text;
    this.clock = clock;
  }

  /** A draft that does not wait any more is shown as it was sent. */
  @Transactional
  public DraftPreview preview(Actor reader, UUID draftId) {
    NoticeDraft draft = drafts.byId(draftId);
    reader.mustActFor(draft.leadId());
    return draft.status().waits()
        ? written(draft, clock.instant())
        : new DraftPreview(DraftLine.of(draft), List.of(), sent(draft));
  }

  private DraftPreview written(NoticeDraft draft, Instant now) {
    NoticeKind kind = kinds.of(draft.type());
    List<FieldProblem> problems = new ArrayList<>(kind.check(draft, now));
    if (kinds.hasChanged(draft)) {
      problems.add(new FieldProblem("release", NoticeDraft.CHANGED));
    }
    NoticeContent content = kind.content(draft, now);
    var envelope =
        new ReleaseText.Envelope(
            draft.type(),
            NO_NOTICE_YET,
            "000000-" + UkDates.dateOf(now).getYear(),
            content.ocid(),
            now);
    ReleaseText.Written release = text.write(envelope, content.release());
    release.faults().forEach(fault -> problems.add(new FieldProblem("release", fault)));
    return new DraftPreview(DraftLine.of(draft), problems, release.json());
  }

  private String sent(NoticeDraft draft) {
    return draft.noticeId().flatMap(notices::findByIdOptional).map(Notice::release).orElse("null");
  }
}
