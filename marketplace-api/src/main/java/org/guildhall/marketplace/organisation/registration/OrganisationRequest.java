package org.guildhall.marketplace.organisation.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guildhall.kit.base.input.Amount;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.base.input.Text;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.base.reference.AreaCode;
import org.guildhall.marketplace.organisation.Address;
import org.guildhall.marketplace.organisation.OrganisationDetails;
import org.guildhall.marketplace.organisation.OrganisationKind;
import org.guildhall.marketplace.organisation.OrganisationSize;
import org.guildhall.marketplace.organisation.contact.ContactPoint;
import org.guildhall.marketplace.organisation.identifier.Identifier;
import org.guildhall.marketplace.organisation.identifier.IdentifierCheck;
import org.jspecify.annotations.Nullable;

/** An organisation as its people describe it. */
record OrganisationRequest(
    @NotBlank @Text(200) @OneLine String name,
    @NotNull OrganisationKind kind,
    @Size(max = 20) List<@NotNull @Valid IdentifierRequest> identifiers,
    @Valid @Nullable Address address,
    @Valid @Nullable ContactPoint contactPoint,
    @AreaCode @Nullable String region,
    @Valid @Nullable SizeRequest size,
    @Nullable Boolean vcse) {

  OrganisationRequest {
    name = Input.required(name);
    identifiers = Input.list(identifiers);
    region = Input.text(region);
  }

  /** A number in a register, as typed. */
  record IdentifierRequest(
      @NotBlank @Text(200) @OneLine String scheme, @NotBlank @Text(200) @OneLine String id)
      implements Input {

    IdentifierRequest {
      scheme = Input.required(scheme);
      id = Input.required(id);
    }

    @Override
    public void check(Faults faults) {
      boolean whole = !scheme.isEmpty() && !id.isEmpty();
      if (whole && Identifier.check(scheme, id) instanceof IdentifierCheck.Refused refused) {
        faults.add(refused.part(), refused.reason());
      }
    }
  }

  /** Figures for the test of s.123, in pounds. */
  record SizeRequest(
      @PositiveOrZero @Nullable Integer staff,
      @Amount @Nullable NetAmount turnover,
      @Amount @Nullable NetAmount balanceSheet) {}

  /** As it is kept, once it is valid. */
  OrganisationDetails details() {
    return new OrganisationDetails(
        name,
        kind,
        accepted(),
        Objects.requireNonNullElse(address, Address.unknown()),
        Objects.requireNonNullElse(contactPoint, ContactPoint.unknown()),
        region,
        size == null
            ? OrganisationSize.unknown()
            : new OrganisationSize(size.staff(), size.turnover(), size.balanceSheet()),
        Boolean.TRUE.equals(vcse));
  }

  private Set<Identifier> accepted() {
    Set<Identifier> accepted = new LinkedHashSet<>();
    for (IdentifierRequest typed : identifiers) {
      if (Identifier.check(typed.scheme(), typed.id())
          instanceof IdentifierCheck.Accepted(Identifier identifier)) {
        accepted.add(identifier);
      }
    }
    return accepted;
  }
}
