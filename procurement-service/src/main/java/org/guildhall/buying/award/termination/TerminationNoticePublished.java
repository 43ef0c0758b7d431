package org.guildhall.buying.award.termination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeListener;
import org.guildhall.buying.notice.NoticeNumber;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.kit.facts.outbox.Outbox;

/** The other services learn of a termination when its notice is public, not before. */
@ApplicationScoped
class TerminationNoticePublished implements NoticeListener {
  private final Procurements procurements;
  private final Outbox outbox;
  private final Clock clock;

  TerminationNoticePublished(Procurements procurements, Outbox outbox, Clock clock) {
    this.procurements = procurements;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public void published(Notice notice) {
    if (notice.number() == NoticeNumber.UK12) {
      Procurement procurement = procurements.lockedById(notice.procurementId());
      outbox.publish(procurement.terminationPublished(clock.instant()));
      procurements.flush();
    }
  }
}
