package org.guildhall.buying.notice.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeListener;
import org.guildhall.buying.notice.NoticeType;

/** What became of the notice is what became of its draft; a refused one waits again. */
@ApplicationScoped
class DraftOutcome implements NoticeListener {
  private final NoticeDrafts drafts;
  private final NoticeKinds kinds;

  DraftOutcome(NoticeDrafts drafts, NoticeKinds kinds) {
    this.drafts = drafts;
    this.kinds = kinds;
  }

  @Override
  public Set<NoticeType> hears() {
    return EnumSet.allOf(NoticeType.class);
  }

  /** What a refused one says is known when the features have undone what its approval did. */
  @Override
  public boolean hearsLast() {
    return true;
  }

  @Override
  public void published(Notice notice) {
    tell(notice, NoticeDraft::published);
  }

  @Override
  public void refused(Notice notice) {
    tell(
        notice,
        draft -> {
          boolean isReplaced = drafts.waiting(draft.procurementId(), draft.type()).isPresent();
          draft.refused(notice.refusal().orElse(""));
          if (isReplaced) {
            // Two could be on their way before only one was; the other that was refused waits.
            draft.withdrawn();
          } else {
            draft.says(kinds.contentHash(draft));
          }
        });
  }

  private void tell(Notice notice, Consumer<NoticeDraft> outcome) {
    notice.draftId().flatMap(drafts::findByIdOptional).ifPresent(outcome);
    drafts.flush();
  }
}
