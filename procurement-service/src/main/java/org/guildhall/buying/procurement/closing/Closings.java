package org.guildhall.buying.procurement.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Reads how procurements come to their end. */
@ApplicationScoped
public class Closings {
  private final EntityManager entities;

  Closings(EntityManager entities) {
    this.entities = entities;
  }

  /** Of one that comes to its end; of others there is nothing to read. */
  public Closing of(UUID procurementId) {
    // The features have written it in this transaction, perhaps a moment ago.
    entities.flush();
    var found = entities.find(ProcurementClosing.class, procurementId);
    return found == null ? Closing.NONE : found.closing();
  }
}
