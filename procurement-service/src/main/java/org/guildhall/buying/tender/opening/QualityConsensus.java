package org.guildhall.buying.tender.opening;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Knows whether quality is agreed, so that prices may be seen. Implemented by the evaluation. */
public interface QualityConsensus {

  /** Whether the quality consensus of every lot that was tendered for is locked. */
  default boolean isLockedOnAllLots(UUID procurementId) {
    return lockedOnAllLots(Set.of(procurementId)).contains(procurementId);
  }

  /** Those of which that is so. */
  Set<UUID> lockedOnAllLots(Collection<UUID> procurementIds);
}
