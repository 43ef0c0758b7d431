package org.guildhall.buying.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeListener;
import org.guildhall.buying.notice.NoticeNumber;
import org.guildhall.kit.facts.change.Changes;

/** When the tender notice is public, tendering begins. */
@ApplicationScoped
class TenderNoticePublished implements NoticeListener {
  private final Procurements procurements;
  private final Changes changes;

  TenderNoticePublished(Procurements procurements, Changes changes) {
    this.procurements = procurements;
    this.changes = changes;
  }

  @Override
  public void published(Notice notice) {
    if (notice.number() == NoticeNumber.UK4) {
      var procurement = procurements.lockedById(notice.procurementId());
      // Later notices of that number update this one.
      if (procurement.publishedAt().isEmpty()) {
        changes.publish(procurement.noticeConfirmed(changes.now()));
        procurements.flush();
      }
    }
  }
}
