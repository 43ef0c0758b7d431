package org.guildhall.kit.base.audit;

import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;

/** The append-only record of who did what. The database refuses to change or delete an entry. */
public interface AuditTrail {

  /**
   * Records an act in the present transaction.
   *
   * @param action what was done: {@code tender.opened}
   * @param subjectType what it was done to: {@code tender}
   * @param details what else must be known later; nothing sealed
   */
  void record(
      Actor actor, String action, String subjectType, UUID subjectId, Map<String, ?> details);
}
