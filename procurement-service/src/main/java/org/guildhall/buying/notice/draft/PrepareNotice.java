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
  private final Changes changes;

  PrepareNotice(NoticeDrafts drafts, Changes changes) {
    this.drafts = drafts;
    this.changes = changes;
  }

  /**
   * In the transaction of the feature, which has locked the procurement and seen that it is that
   * far.
   *
   * @param stated what only this person can say, such as the reason for a termination
   */
  @Transactional
  public DraftLine prepare(Actor preparer, NoticeDraft.About about, Map<String, String> stated) {
    preparer.mustActFor(about.leadId());
    drafts.withdraw(about.procurementId(), about.type());
    var draft = new NoticeDraft(about, stated, preparer, changes.now());
    drafts.persistAndFlush(draft);
    changes.record(
        preparer,
        "notice.prepared",
        "notice-draft",
        draft.id(),
        Map.of("type", about.type().name(), "procurement", about.procurementId()));
    return DraftLine.of(draft);
  }
}
