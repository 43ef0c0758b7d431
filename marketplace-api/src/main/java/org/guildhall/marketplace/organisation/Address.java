package org.guildhall.marketplace.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.Text;
import org.jspecify.annotations.Nullable;

/** A postal address with the field names of OCDS. */
@Embeddable
public record Address(
    @Text(200) @Nullable String streetAddress,
    @Text(200) @Nullable String locality,
    @Text(200) @Column(name = "postal_region") @Nullable String region,
    @Text(200) @Nullable String postalCode,
    @Text(200) @Nullable String countryName) {

  /** Texts are stripped. */
  public Address {
    streetAddress = Input.text(streetAddress);
    locality = Input.text(locality);
    region = Input.text(region);
    postalCode = Input.text(postalCode);
    countryName = Input.text(countryName);
  }

  public static Address unknown() {
    return new Address(null, null, null, null, null);
  }
}
