package org.guildhall.buying.award.termination;

import java.util.UUID;

/** The feature that keeps contracts knows whether one was entered into. */
public interface EnteredContracts {

  /** Whether both sides signed a contract of the procurement. */
  boolean anyOf(UUID procurementId);
}
