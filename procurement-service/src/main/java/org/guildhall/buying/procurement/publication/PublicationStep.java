package org.guildhall.buying.procurement.publication;

import org.guildhall.buying.procurement.ProcurementContent;

/**
 * Something another feature must do in the transaction that publishes a tender notice, such as
 * creating the keys tenders are sealed with.
 */
public interface PublicationStep {
  /** The notice is being prepared: what it will name must be there. */
  default void prepared(ProcurementContent procurement) {}

  /** Does it; the procurement has its OCID, participants and deadline. */
  void published(ProcurementContent procurement);
}
