package org.guildhall.buying.tender.opening;

import java.util.UUID;

/** Knows whether quality is agreed, so that prices may be seen. Implemented by the evaluation. */
public interface QualityConsensus {

  /** Whether the quality consensus of every lot that was tendered for is locked. */
  boolean isLockedOnAllLots(UUID procurementId);
}
