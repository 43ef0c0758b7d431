package org.guildhall.buying.notice.uk04;

import java.util.Optional;
import java.util.UUID;

/** How tenders for a procurement are sealed, as its notice states it. */
public interface SealingFacts {

  /** Empty as long as the procurement has no keys. */
  Optional<TenderNotice.Sealing> of(UUID procurementId);
}
