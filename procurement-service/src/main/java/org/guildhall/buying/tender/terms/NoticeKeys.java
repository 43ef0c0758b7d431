package org.guildhall.buying.tender.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.notice.uk04.SealingFacts;
import org.guildhall.buying.notice.uk04.TenderNotice;
import org.guildhall.buying.tender.log.CommitmentLog;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.buying.tender.sealing.SealingKeys;

/** What the tender notice says about how tenders are sealed. */
@ApplicationScoped
class NoticeKeys implements SealingFacts {
  private final SealingKeys keys;
  private final CommitmentLog log;

  NoticeKeys(SealingKeys keys, CommitmentLog log) {
    this.keys = keys;
    this.log = log;
  }

  @Override
  public Optional<TenderNotice.Sealing> of(UUID procurementId) {
    return keys.exist(procurementId)
        ? Optional.of(
            new TenderNotice.Sealing(
                keys.of(procurementId, Envelope.QUALITY).fingerprint(),
                keys.of(procurementId, Envelope.PRICE).fingerprint(),
                log.verifierKey()))
        : Optional.empty();
  }
}
