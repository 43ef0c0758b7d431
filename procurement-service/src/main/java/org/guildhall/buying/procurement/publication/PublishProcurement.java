package org.guildhall.buying.procurement.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.draft.ApproveNotice;
import org.guildhall.buying.notice.draft.NoticeDrafts;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.view.ProcurementView;
import org.guildhall.buying.procurement.view.ShowProcurement;
import org.guildhall.kit.base.actor.Actor;

/** A second person approves the plan, and with it the tender notice that it becomes. */
@ApplicationScoped
class PublishProcurement {
  private final Procurements procurements;
  private final TenderNoticeKind notice;
  private final NoticeDrafts drafts;
  private final ApproveNotice approveNotice;
  private final ShowProcurement show;
  private final Clock clock;

  PublishProcurement(
      Procurements procurements,
      TenderNoticeKind notice,
      NoticeDrafts drafts,
      ApproveNotice approveNotice,
      ShowProcurement show,
      Clock clock) {
    this.procurements = procurements;
    this.notice = notice;
    this.drafts = drafts;
    this.approveNotice = approveNotice;
    this.show = show;
    this.clock = clock;
  }

  @Transactional
  public ProcurementView publish(Actor approver, UUID id) {
    var procurement = procurements.lockedById(id);
    approver.mustActFor(procurement.leadId());
    notice.mustBeApprovable(approver, procurement, clock.instant());
    approveNotice.approve(approver, drafts.mustWait(id, NoticeType.TENDER_NOTICE).id());
    return show.view(procurement, approver, true);
  }
}
