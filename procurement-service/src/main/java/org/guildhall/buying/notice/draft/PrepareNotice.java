package org.guildhall.buying.notice.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** A person prepares a notice; what was prepared before and not published is withdrawn. */
@ApplicationScoped
public class PrepareNotice {
  private final NoticeDrafts drafts;
  private final NoticeKinds kinds;
  private final Changes changes;

  PrepareNotice(NoticeDrafts drafts, NoticeKinds kinds, Changes changes) {
    this.drafts = drafts;
    this.kinds = kinds;
    this.changes = changes;
  }

  /**
   * In the transaction of the feature, which has locked the procurement, seen that it is that far
   * and stored all that the notice says.
   *
   * @param stated what only this person can say, such as the reason for a termination
   */
  @Transactional
  public DraftLine prepare(Actor preparer, NoticeDraft.About about, Map<String, String> stated) {
    preparer.mustActFor(about.leadId());
    drafts.withdraw(about.procurementId(), about.type());
    var draft = new NoticeDraft(about, stated, preparer, changes.now());
    drafts.persistAndFlush(draft);
    draft.says(kinds.contentHash(draft));
    changes.record(
        preparer,
        "notice.prepared",
        "notice-draft",
        draft.id(),
        Map.of("type", about.type().name(), "procurement", about.procurementId()));
    return DraftLine.of(draft);
  }
}
