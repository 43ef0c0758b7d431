package org.guildhall.marketplace.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A postal address with the field names of OCDS. */
@Embeddable
public record Address(
    @Nullable String streetAddress,
    @Nullable String locality,
    @Column(name = "postal_region") @Nullable String region,
    @Nullable String postalCode,
    @Nullable String countryName) {

  public static Address unknown() {
    return new Address(null, null, null, null, null);
  }
}
