package org.guildhall.buying.procurement.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.OwnNotices;
import org.guildhall.buying.notice.draft.ApproveNotice;
import org.guildhall.buying.notice.draft.NoticeDrafts;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.kit.base.actor.Actor;

/**
 * A second person approves the amendment. It counts when the updated tender notice is public, see
 * {@link AmendmentPublished}: nobody learns of it here before.
 */
@ApplicationScoped
class PublishAmendment {
  private final Procurements procurements;
  private final Amendments amendments;
  private final TenderUpdateKind update;
  private final OwnNotices notices;
  private final NoticeDrafts drafts;
  private final ApproveNotice approveNotice;
  private final Clock clock;

  PublishAmendment(
      Procurements procurements,
      Amendments amendments,
      TenderUpdateKind update,
      OwnNotices notices,
      NoticeDrafts drafts,
      ApproveNotice approveNotice,
      Clock clock) {
    this.procurements = procurements;
    this.amendments = amendments;
    this.update = update;
    this.notices = notices;
    this.drafts = drafts;
    this.approveNotice = approveNotice;
    this.clock = clock;
  }

  @Transactional
  public AmendmentView publish(Actor approver, UUID procurementId) {
    Procurement procurement = procurements.lockedById(procurementId);
    approver.mustActFor(procurement.leadId());
    procurement.mustBe(Act.APPROVE_AMENDMENT, clock.instant());
    notices.mustNotBeOnTheWay(procurementId);
    Amendment amendment = update.waiting(procurementId);
    approveNotice.approve(
        approver, drafts.mustWait(procurementId, NoticeType.TENDER_NOTICE_UPDATE).id());
    return AmendmentView.of(amendment, amendments.termsOf(amendment));
  }
}
