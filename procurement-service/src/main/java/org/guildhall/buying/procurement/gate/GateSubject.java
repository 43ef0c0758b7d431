package org.guildhall.buying.procurement.gate;

import java.util.UUID;

/**
 * What a gate is asked about.
 *
 * @param subjectId the procurement itself, or a contract or amendment of it
 */
public record GateSubject(UUID procurementId, UUID subjectId) {

  /** The procurement as a whole. */
  public static GateSubject procurement(UUID id) {
    return new GateSubject(id, id);
  }
}
