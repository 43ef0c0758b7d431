package org.guildhall.buying.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeListener;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.kit.facts.change.Changes;

/** When the tender notice is public, tendering begins; a refused one can be corrected. */
@ApplicationScoped
class TenderNoticePublished implements NoticeListener {
  private final Procurements procurements;
  private final Consortia consortia;
  private final Changes changes;

  TenderNoticePublished(Procurements procurements, Consortia consortia, Changes changes) {
    this.procurements = procurements;
    this.consortia = consortia;
    this.changes = changes;
  }

  @Override
  public Set<NoticeType> hears() {
    return Set.of(NoticeType.TENDER_NOTICE);
  }

  @Override
  public void published(Notice notice) {
    var procurement = procurements.lockedById(notice.procurementId());
    changes.publish(procurement.noticeConfirmed(changes.now()));
    procurements.flush();
  }

  /** The plan waits for approval again: members can change their minds until then. */
  @Override
  public void refused(Notice notice) {
    var procurement = procurements.lockedById(notice.procurementId());
    var consortium = consortia.lockedById(procurement.consortiumId());
    procurement.noticeRefused(changes.now());
    procurements.flush();
    changes.publish(consortium.buyingEnded());
  }
}
