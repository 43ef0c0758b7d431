package org.guildhall.marketplace.organisation;

import java.util.UUID;

/** An organisation named inside something else. */
public record OrganisationRef(
    UUID id, String name, OrganisationKind kind, OrganisationStatus status) {

  public static OrganisationRef of(Organisation organisation) {
    return new OrganisationRef(
        organisation.id(), organisation.name(), organisation.kind(), organisation.status());
  }
}
