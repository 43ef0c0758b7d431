package org.guildhall.buying.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeListener;
import org.guildhall.buying.notice.NoticeNumber;
import org.guildhall.kit.facts.outbox.Outbox;

/** When the tender notice is public, tendering begins. */
@ApplicationScoped
class TenderNoticePublished implements NoticeListener {
  private final Procurements procurements;
  private final Outbox outbox;
  private final Clock clock;

  TenderNoticePublished(Procurements procurements, Outbox outbox, Clock clock) {
    this.procurements = procurements;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public void published(Notice notice) {
    if (notice.number() == NoticeNumber.UK4) {
      var procurement = procurements.lockedById(notice.procurementId());
      // Later notices of that number update this one.
      if (procurement.publishedAt().isEmpty()) {
        outbox.publish(procurement.noticeConfirmed(clock.instant()));
        procurements.flush();
      }
    }
  }
}
