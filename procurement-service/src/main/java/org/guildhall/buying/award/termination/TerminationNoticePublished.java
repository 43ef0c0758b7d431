package org.guildhall.buying.award.termination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.ConsortiumStatus;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeListener;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.closing.Closings;
import org.guildhall.kit.facts.change.Changes;

/**
 * The other services learn of a termination when its notice is public, not before; nor that the
 * consortium buys no longer and may try again.
 */
@ApplicationScoped
class TerminationNoticePublished implements NoticeListener {
  private final Procurements procurements;
  private final Closings closings;
  private final Consortia consortia;
  private final Changes changes;

  TerminationNoticePublished(
      Procurements procurements, Closings closings, Consortia consortia, Changes changes) {
    this.procurements = procurements;
    this.closings = closings;
    this.consortia = consortia;
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
    mayTryAgain(procurement.consortiumId());
  }

  /** Unless it does already: before, it could while the notice was still on its way. */
  private void mayTryAgain(UUID consortiumId) {
    Consortium consortium = consortia.lockedById(consortiumId);
    if (consortium.status() == ConsortiumStatus.BUYING
        && !procurements.isRunningFor(consortiumId)) {
      changes.publish(consortium.buyingEnded());
    }
  }
}
