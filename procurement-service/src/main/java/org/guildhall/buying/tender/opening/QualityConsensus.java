package org.guildhall.buying.tender.opening;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Knows whether quality is agreed, so that prices may be seen. Implemented by the evaluation. Lists
 * and tasks ask the tables; an opening believes what the log states.
 */
public interface QualityConsensus {

  /** Whether the quality consensus of every lot that was tendered for is locked. */
  default boolean isLockedOnAllLots(UUID procurementId) {
    return lockedOnAllLots(Set.of(procurementId)).contains(procurementId)
        && isStated(procurementId);
  }

  /** Those that say so in their tables. */
  Set<UUID> lockedOnAllLots(Collection<UUID> procurementIds);

  /** Whether the log states that the consensus was locked. */
  boolean isStated(UUID procurementId);

  /**
   * Refuses to go on unless the agreed scores are those of which the log states that they were
   * locked.
   */
  void mustStand(UUID procurementId);

  /** The tenders below a published minimum by these scores; their prices stay sealed. */
  Set<UUID> failing(UUID procurementId);
}
