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

  DraftOutcome(NoticeDrafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public Set<NoticeType> hears() {
    return EnumSet.allOf(NoticeType.class);
  }

  @Override
  public void published(Notice notice) {
    tell(notice, NoticeDraft::published);
  }

  @Override
  public void refused(Notice notice) {
    tell(notice, draft -> draft.refused(notice.refusal().orElse("")));
  }

  private void tell(Notice notice, Consumer<NoticeDraft> outcome) {
    notice.draftId().flatMap(drafts::findByIdOptional).ifPresent(outcome);
    drafts.flush();
  }
}
