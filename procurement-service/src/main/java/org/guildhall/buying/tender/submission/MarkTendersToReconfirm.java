package org.guildhall.buying.tender.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.tender.Tender;
import org.guildhall.buying.tender.TenderStatus;
import org.guildhall.buying.tender.Tenders;

/**
 * A substantial amendment changed what suppliers tendered for: what they submitted does not count
 * until they confirm or replace it.
 */
@ApplicationScoped
public class MarkTendersToReconfirm {
  private final Tenders tenders;
  private final Clock clock;

  MarkTendersToReconfirm(Tenders tenders, Clock clock) {
    this.tenders = tenders;
    this.clock = clock;
  }

  /** Call this in the transaction of the amendment; returns how many there are. */
  @Transactional
  public int afterAmendment(UUID procurementId) {
    Instant now = clock.instant();
    List<Tender> submitted = tenders.of(procurementId, TenderStatus.SUBMITTED);
    submitted.forEach(tender -> tender.toReconfirm(now));
    return submitted.size();
  }
}
