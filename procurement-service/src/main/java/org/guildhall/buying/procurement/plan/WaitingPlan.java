package org.guildhall.buying.procurement.plan;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.draft.NoticeDrafts;
import org.guildhall.buying.notice.draft.NoticeKinds;
import org.guildhall.buying.procurement.Procurement;

/** Whether a plan waits for its approval, and can still be approved. */
@ApplicationScoped
public class WaitingPlan {
  private final NoticeDrafts drafts;
  private final NoticeKinds kinds;

  WaitingPlan(NoticeDrafts drafts, NoticeKinds kinds) {
    this.drafts = drafts;
    this.kinds = kinds;
  }

  /**
   * Whether its tender notice says what it said when approval was asked for. If it does not,
   * because a commitment or a document has come since, approval must be asked for again.
   */
  public boolean canBeApproved(Procurement plan) {
    return plan.submittedAt().isPresent()
        && drafts
            .waiting(plan.id(), NoticeType.TENDER_NOTICE)
            .filter(draft -> !kinds.hasChanged(draft))
            .isPresent();
  }
}
