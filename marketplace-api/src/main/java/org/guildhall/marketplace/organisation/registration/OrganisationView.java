package org.guildhall.marketplace.organisation.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.marketplace.organisation.Address;
import org.guildhall.marketplace.organisation.AuthorityMember;
import org.guildhall.marketplace.organisation.Organisation;
import org.guildhall.marketplace.organisation.OrganisationDetails;
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
 * @param stated what those who took it over state of it; shown to them and to the operator, until
 *     it is verified and so shown to everybody
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
    List<AuthorityMember> memberOf,
    @Nullable Stated stated) {

  /** What an organisation's people state of it. */
  @Schema(name = "StatedOrganisation")
  record Stated(
      String name,
      OrganisationKind kind,
      List<Identifier> identifiers,
      Address address,
      ContactPoint contactPoint,
      @Nullable String region,
      OrganisationSize size,
      boolean vcse) {

    static Stated of(OrganisationDetails details) {
      return new Stated(
          details.name(),
          details.kind(),
          details.identifiers().stream().sorted().toList(),
          details.address(),
          details.contactPoint(),
          details.region(),
          details.size(),
          details.vcse());
    }
  }

  static OrganisationView of(
      Organisation organisation,
      boolean forItsPeople,
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
        forItsPeople ? organisation.refusalReason() : null,
        organisation.registeredAt(),
        constituents,
        memberOf,
        forItsPeople ? organisation.stated().map(Stated::of).orElse(null) : null);
  }
}
