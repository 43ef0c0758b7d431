package org.guildhall.marketplace.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A postal address with the field names of OCDS. */
@Embeddable
public record Address(
    @Column(name = "street_address") @Nullable String streetAddress,
    @Column(name = "locality") @Nullable String locality,
    @Column(name = "postal_region") @Nullable String region,
    @Column(name = "postal_code") @Nullable String postalCode,
    @Column(name = "country_name") @Nullable String countryName) {

  public static Address unknown() {
    return new Address(null, null, null, null, null);
  }
}
