package org.guildhall.buying.award.termination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeListener;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.closing.Closings;
import org.guildhall.kit.facts.change.Changes;

/** The other services learn of a termination when its notice is public, not before. */
@ApplicationScoped
class TerminationNoticePublished implements NoticeListener {
  private final Procurements procurements;
  private final Closings closings;
  private final Changes changes;

  TerminationNoticePublished(Procurements procurements, Closings closings, Changes changes) {
    this.procurements = procurements;
    this.closings = closings;
    this.changes = changes;
  }

  @Override
  public Set<NoticeType> hears() {
    return Set.of(NoticeType.TERMINATION_NOTICE);
  }

  @Override
  public void published(Notice notice) {
    Procurement procurement = procurements.lockedById(notice.procurementId());
    changes.publish(procurement.terminationPublished(closings.of(procurement.id()), changes.now()));
    procurements.flush();
  }
}
