package org.guildhall.kit.web.audit;

import java.util.Set;
import java.util.UUID;

/**
 * Knows what belongs to a thing, so that what was done to its parts is found with it: the questions
 * of a challenge, the notices of a procurement. A CDI bean.
 */
public interface AuditSubjects {

  /** The ids of what belongs to the thing with this id, itself left out; none if it is unknown. */
  Set<UUID> of(UUID id);
}
