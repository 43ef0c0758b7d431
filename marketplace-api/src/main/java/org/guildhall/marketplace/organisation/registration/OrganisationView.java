package org.guildhall.marketplace.organisation.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.marketplace.organisation.Address;
import org.guildhall.marketplace.organisation.AuthorityMember;
import org.guildhall.marketplace.organisation.Organisation;
import org.guildhall.marketplace.organisation.OrganisationKind;
import org.guildhall.marketplace.organisation.OrganisationOrigin;
import org.guildhall.marketplace.organisation.OrganisationSize;
import org.guildhall.marketplace.organisation.OrganisationStatus;
import org.guildhall.marketplace.organisation.contact.ContactPoint;
import org.guildhall.marketplace.organisation.identifier.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as anybody may see it.
 *
 * @param sme whether it is a small or medium-sized enterprise; null when it did not say enough
 * @param refusalReason why it could not be verified; only its own people and the operator read it
 * @param constituents a combined authority's councils
 * @param memberOf combined authorities this council belongs or belonged to
 */
record OrganisationView(
    UUID id,
    long version,
    String name,
    OrganisationKind kind,
    OrganisationStatus status,
    OrganisationOrigin origin,
    List<Identifier> identifiers,
    Address address,
    ContactPoint contactPoint,
    @Nullable String region,
    OrganisationSize size,
    @Nullable Boolean sme,
    boolean vcse,
    @Nullable String suspensionReason,
    @Nullable String refusalReason,
    Instant registeredAt,
    List<AuthorityMember> constituents,
    List<AuthorityMember> memberOf) {

  static OrganisationView of(
      Organisation organisation,
      List<AuthorityMember> constituents,
      List<AuthorityMember> memberOf) {
    return new OrganisationView(
        organisation.id(),
        organisation.version(),
        organisation.name(),
        organisation.kind(),
        organisation.status(),
        organisation.origin(),
        organisation.identifiers(),
        organisation.address(),
        organisation.contactPoint(),
        organisation.region(),
        organisation.size(),
        organisation.size().isSme().orElse(null),
        organisation.isVcse(),
        organisation.suspensionReason(),
        organisation.refusalReason(),
        organisation.registeredAt(),
        constituents,
        memberOf);
  }

  OrganisationView forEverybody() {
    return new OrganisationView(
        id,
        version,
        name,
        kind,
        status,
        origin,
        identifiers,
        address,
        contactPoint,
        region,
        size,
        sme,
        vcse,
        suspensionReason,
        null,
        registeredAt,
        constituents,
        memberOf);
  }
}
