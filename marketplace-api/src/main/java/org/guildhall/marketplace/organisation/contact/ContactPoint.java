package org.guildhall.marketplace.organisation.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.base.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation wants to be reached by everybody: of an office, not of a person. The name is
 * that of OCDS.
 */
@Embeddable
public record ContactPoint(
    @Text(254)
        @OneLine
        @Pattern(regexp = "|[^@\\s,;<>]+@[^@\\s,;<>]+", message = "is not an e-mail address")
        @Column(name = "contact_email")
        @Nullable String email,
    @Text(50) @OneLine @Column(name = "contact_telephone") @Nullable String telephone) {

  /** Texts are stripped. */
  public ContactPoint {
    email = Input.text(email);
    telephone = Input.text(telephone);
  }

  public static ContactPoint unknown() {
    return new ContactPoint(null, null);
  }
}
