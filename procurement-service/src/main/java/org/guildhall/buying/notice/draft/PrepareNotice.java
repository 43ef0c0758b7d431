package org.guildhall.buying.notice.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.guildhall.buying.notice.OwnNotices;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/** A person prepares a notice; what was prepared before and not published is withdrawn. */
@ApplicationScoped
public class PrepareNotice {
  private final NoticeDrafts drafts;
  private final NoticeKinds kinds;
  private final OwnNotices notices;
  private final Changes changes;

  PrepareNotice(NoticeDrafts drafts, NoticeKinds kinds, OwnNotices notices, Changes changes) {
    this.drafts = drafts;
    this.kinds = kinds;
    this.notices = notices;
    this.changes = changes;
  }

  /**
   * In the transaction of the feature, which has locked the procurement, seen that it is that far
   * and stored all that the notice says.
   *
   * @param stated what only this person can say, such as the reason for a termination
   * @throws ProblemException NOTICE_ON_THE_WAY while the central platform has not answered about a
   *     notice of the procurement: if it refuses that one, it waits again in the place of this
   */
  @Transactional
  public DraftLine prepare(Actor preparer, NoticeDraft.About about, Map<String, String> stated) {
    preparer.mustActFor(about.leadId());
    notices.mustNotBeOnTheWay(about.procurementId());
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
