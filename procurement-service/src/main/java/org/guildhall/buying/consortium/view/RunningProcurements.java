package org.guildhall.buying.consortium.view;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Whether a consortium buys already: who keeps the procurements knows. */
public interface RunningProcurements {

  /** Whether the consortium has a procurement that is neither terminated nor contracted. */
  boolean isRunningFor(UUID consortiumId);

  /** Those of the consortia that have one, in one statement. */
  Set<UUID> buying(Collection<UUID> consortia);
}
