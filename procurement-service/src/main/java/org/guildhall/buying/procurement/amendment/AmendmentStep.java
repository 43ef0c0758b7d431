package org.guildhall.buying.procurement.amendment;

import java.util.UUID;

/**
 * What a feature does when a substantial amendment counts; in the transaction that publishes it.
 */
public interface AmendmentStep {
  /** What suppliers tender for is another thing from now on. */
  void termsChanged(UUID procurementId);
}
