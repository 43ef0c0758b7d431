package org.guildhall.buying.procurement.amendment;

import org.guildhall.buying.procurement.ProcurementContent;

/** What a feature does when an amendment counts; in the transaction that publishes it. */
public interface AmendmentStep {
  /**
   * The terms are the amended ones from now on.
   *
   * @param confirm whether suppliers must confirm what they tendered: it is substantial, and
   *     tenders are still taken
   */
  void counts(ProcurementContent procurement, boolean confirm);
}
