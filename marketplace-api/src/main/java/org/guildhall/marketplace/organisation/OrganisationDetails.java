package org.guildhall.marketplace.organisation;

import java.util.Set;
import org.guildhall.marketplace.organisation.contact.ContactPoint;
import org.guildhall.marketplace.organisation.identifier.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself, checked and normalised.
 *
 * @param region ITL or NUTS code of the region it serves or sits in
 * @param vcse whether it is a voluntary, community or social enterprise
 */
public record OrganisationDetails(
    String name,
    OrganisationKind kind,
    Set<Identifier> identifiers,
    Address address,
    ContactPoint contactPoint,
    @Nullable String region,
    OrganisationSize size,
    boolean vcse) {

  /** Nothing is known but what it is called and its numbers. */
  static OrganisationDetails named(String name, OrganisationKind kind, Set<Identifier> numbers) {
    return new OrganisationDetails(
        name,
        kind,
        Set.copyOf(numbers),
        Address.unknown(),
        ContactPoint.unknown(),
        null,
        OrganisationSize.unknown(),
        false);
  }

  OrganisationDetails with(Set<Identifier> numbers) {
    return new OrganisationDetails(name, kind, numbers, address, contactPoint, region, size, vcse);
  }
}
