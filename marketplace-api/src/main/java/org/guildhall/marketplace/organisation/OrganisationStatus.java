package org.guildhall.marketplace.organisation;

import java.util.Set;

/**
 * How far the platform trusts that an organisation is who it says it is.
 *
 * <pre>
 *   PENDING ──verify──► VERIFIED ──suspend──► SUSPENDED
 *                          ▲                      │
 *                          └──────reinstate───────┘
 * </pre>
 *
 * <p>One that could not be verified stays pending, with the reason, until its people correct it.
 */
public enum OrganisationStatus {
  PENDING,
  VERIFIED,
  SUSPENDED;

  /** The states that may follow this one. */
  public Set<OrganisationStatus> successors() {
    return switch (this) {
      case PENDING -> Set.of(VERIFIED);
      case VERIFIED -> Set.of(SUSPENDED);
      case SUSPENDED -> Set.of(VERIFIED);
    };
  }

  public boolean canBecome(OrganisationStatus next) {
    return successors().contains(next);
  }
}
