package org.guildhall.kit.web.audit;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Knows what those for whom people act are called; a CDI bean. */
public interface ActedForNames {

  /** The names of those it knows. */
  Map<UUID, String> of(Set<UUID> ids);
}
