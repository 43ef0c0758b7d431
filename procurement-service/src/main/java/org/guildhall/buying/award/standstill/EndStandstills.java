package org.guildhall.buying.award.standstill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.kit.facts.change.Changes;

/**
 * Tells the other services of every standstill that is over. Whether it is over never depends on
 * this: the status follows the clock; only the fact has to be written by somebody.
 */
@ApplicationScoped
class EndStandstills {
  private static final String DUE =
      "select /* background */ id from procurement where status = 'STANDSTILL'"
          + " and stage_ends_at <= guildhall_now()"
          + " order by stage_ends_at limit 20 for update skip locked";

  private final EntityManager entities;
  private final Procurements procurements;
  private final EndStandstill endStandstill;
  private final Changes changes;

  EndStandstills(
      EntityManager entities,
      Procurements procurements,
      EndStandstill endStandstill,
      Changes changes) {
    this.entities = entities;
    this.procurements = procurements;
    this.endStandstill = endStandstill;
    this.changes = changes;
  }

  @Transactional
  public void endThoseThatAreOver() {
    List<?> due = entities.createNativeQuery(DUE, UUID.class).getResultList();
    Instant now = changes.now();
    for (Object id : due) {
      endStandstill.ifOver(procurements.lockedById((UUID) id), now);
    }
  }
}
