package org.guildhall.buying.notice.draft;

import java.time.Instant;
import java.util.List;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeProblem;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemType;

/**
 * All in which one notice differs from the others; the flow is the same for every one:
 *
 * <pre>
 * prepare (a person of the lead) ► preview: check, content ► approve (another one):
 * mustBeApprovable, approving, check, content, approved ► sent ► public or refused, see
 * NoticeListener
 * </pre>
 */
public interface NoticeKind {
  NoticeType type();

  /**
   * Refuses where the process is not that far, or where this person may not approve. Locks the
   * procurement before anything else is locked or read for the approval: whoever prepares a notice
   * holds that lock too, so that nothing the draft stands on changes any more.
   *
   * @param approver acts for the lead and is not who prepared it
   */
  void mustBeApprovable(Actor approver, NoticeDraft draft, Instant now);

  /**
   * Asks the Act where it wants to remember the answer, and brings about what the notice states.
   */
  void approving(Actor approver, NoticeDraft draft, Instant now);

  /**
   * What keeps the notice from being published, field by field: the gate of the Act before this
   * step, and what must be there for the notice to make sense. Asked for every preview, and with
   * binding effect in the transaction of the approval, after {@link #approving}.
   */
  default List<FieldProblem> check(NoticeDraft draft, Instant now) {
    return List.of();
  }

  /** The problem an approval is refused with when the check finds something. */
  default ProblemType incomplete() {
    return NoticeProblem.NOTICE_INVALID;
  }

  /** What the notice says if it is published at that moment. */
  NoticeContent content(NoticeDraft draft, Instant now);

  /** The notice is stored; nobody outside has seen it yet. */
  default void approved(NoticeDraft draft, Notice notice) {}
}
