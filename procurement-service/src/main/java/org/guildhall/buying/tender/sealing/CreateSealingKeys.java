package org.guildhall.buying.tender.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.publication.PublicationStep;

/** Makes the keys with the tender notice, so that no published procurement is without. */
@ApplicationScoped
class CreateSealingKeys implements PublicationStep {
  private final SealingKeys keys;

  CreateSealingKeys(SealingKeys keys) {
    this.keys = keys;
  }

  @Override
  public void published(ProcurementContent procurement) {
    keys.create(procurement.id());
  }
}
