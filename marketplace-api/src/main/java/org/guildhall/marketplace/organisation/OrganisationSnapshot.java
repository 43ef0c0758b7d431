package org.guildhall.marketplace.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.guildhall.marketplace.organisation.identifier.Identifier;
import org.jspecify.annotations.Nullable;

/** What the other services learn about an organisation; no personal data. */
record OrganisationSnapshot(
    UUID id,
    long version,
    String name,
    OrganisationKind kind,
    OrganisationStatus status,
    OrganisationOrigin origin,
    List<Identifier> identifiers,
    Address address,
    @Nullable String region,
    @Nullable Boolean sme,
    boolean vcse,
    List<Member> constituents) {

  /** A constituent council of a combined authority. */
  record Member(UUID organisationId, LocalDate from, @Nullable LocalDate until) {}

  static OrganisationSnapshot of(Organisation organisation) {
    return new OrganisationSnapshot(
        organisation.id(),
        organisation.version(),
        organisation.name(),
        organisation.kind(),
        organisation.status(),
        organisation.origin(),
        organisation.identifiers(),
        organisation.address(),
        organisation.region(),
        organisation.size().isSme().orElse(null),
        organisation.isVcse(),
        organisation.constituents().stream()
            .map(c -> new Member(c.organisation(), c.from(), c.until()))
            .sorted(Comparator.comparing(Member::organisationId))
            .toList());
  }
}
