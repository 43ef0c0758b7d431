package org.guildhall.marketplace.organisation.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.marketplace.organisation.OrganisationKind;
import org.guildhall.marketplace.organisation.OrganisationOrigin;
import org.guildhall.marketplace.organisation.OrganisationStatus;
import org.guildhall.marketplace.organisation.identifier.Identifier;
import org.jspecify.annotations.Nullable;

/** An organisation in a list. */
record OrganisationSummary(
    UUID id,
    String name,
    OrganisationKind kind,
    OrganisationStatus status,
    OrganisationOrigin origin,
    @Nullable String region,
    boolean vcse,
    Instant registeredAt,
    List<Identifier> identifiers) {

  /** Filled by the query, which cannot read a collection. */
  public OrganisationSummary(
      UUID id,
      String name,
      OrganisationKind kind,
      OrganisationStatus status,
      OrganisationOrigin origin,
      @Nullable String region,
      boolean vcse,
      Instant registeredAt) {
    this(id, name, kind, status, origin, region, vcse, registeredAt, List.of());
  }

  OrganisationSummary with(List<Identifier> known) {
    return new OrganisationSummary(
        id, name, kind, status, origin, region, vcse, registeredAt, known);
  }
}
