package org.guildhall.marketplace.organisation.registration;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.guildhall.marketplace.input.FieldChecks;
import org.guildhall.marketplace.organisation.Address;
import org.guildhall.marketplace.organisation.OrganisationDetails;
import org.guildhall.marketplace.organisation.OrganisationKind;
import org.guildhall.marketplace.organisation.OrganisationSize;
import org.guildhall.marketplace.organisation.identifier.Identifier;
import org.guildhall.marketplace.organisation.identifier.IdentifierCheck;
import org.jspecify.annotations.Nullable;

/** An organisation as its people describe it. */
record OrganisationRequest(
    @Nullable String name,
    @Nullable OrganisationKind kind,
    @Nullable List<IdentifierRequest> identifiers,
    @Nullable Address address,
    @Nullable String region,
    @Nullable SizeRequest size,
    @Nullable Boolean vcse) {

  private static final Pattern REGION =
      Pattern.compile("(UK|TL)([C-N][0-9A-Z]{0,3})?|[EKNSW][0-9]{8}");
  private static final int SHORT = 200;
  private static final int MAX_IDENTIFIERS = 20;

  /** A number in a register, as typed. */
  record IdentifierRequest(@Nullable String scheme, @Nullable String id) {}

  /** Figures for the test of s.123, in pounds. */
  record SizeRequest(
      @Nullable Integer staff, @Nullable BigDecimal turnover, @Nullable BigDecimal balanceSheet) {}

  /** Checked and normalised, or a problem that names every faulty field. */
  OrganisationDetails checked() {
    FieldChecks checks = new FieldChecks();
    String checkedName = checks.required("name", name, SHORT);
    OrganisationKind checkedKind = checks.present("kind", kind);
    Set<Identifier> checkedIdentifiers = identifiers(checks);
    Address checkedAddress = address(checks);
    String checkedRegion = checks.optional("region", region, SHORT);
    if (checkedRegion != null && !REGION.matcher(checkedRegion).matches()) {
      checks.refuse("region", "must be an ITL, NUTS or ONS code such as TLD3, UKD3 or E12000002");
    }
    OrganisationSize checkedSize = size(checks);
    checks.mustBeFine();
    return new OrganisationDetails(
        checkedName,
        Objects.requireNonNull(checkedKind),
        checkedIdentifiers,
        checkedAddress,
        checkedRegion,
        checkedSize,
        Boolean.TRUE.equals(vcse));
  }

  private Set<Identifier> identifiers(FieldChecks checks) {
    Set<Identifier> accepted = new LinkedHashSet<>();
    List<IdentifierRequest> typed = identifiers == null ? List.of() : identifiers;
    if (typed.size() > MAX_IDENTIFIERS) {
      checks.refuse("identifiers", "must have at most " + MAX_IDENTIFIERS + " entries");
      return accepted;
    }
    for (int i = 0; i < typed.size(); i++) {
      String field = "identifiers[" + i + "].";
      String scheme = checks.required(field + "scheme", typed.get(i).scheme(), SHORT);
      String id = checks.required(field + "id", typed.get(i).id(), SHORT);
      if (scheme.isEmpty() || id.isEmpty()) {
        continue;
      }
      switch (Identifier.check(scheme, id)) {
        case IdentifierCheck.Accepted(Identifier identifier) -> accepted.add(identifier);
        case IdentifierCheck.Refused(String part, String reason) ->
            checks.refuse(field + part, reason);
      }
    }
    return accepted;
  }

  private Address address(FieldChecks checks) {
    if (address == null) {
      return Address.unknown();
    }
    return new Address(
        checks.optional("address.streetAddress", address.streetAddress(), SHORT),
        checks.optional("address.locality", address.locality(), SHORT),
        checks.optional("address.region", address.region(), SHORT),
        checks.optional("address.postalCode", address.postalCode(), SHORT),
        checks.optional("address.countryName", address.countryName(), SHORT));
  }

  private OrganisationSize size(FieldChecks checks) {
    if (size == null) {
      return OrganisationSize.unknown();
    }
    Integer staff = size.staff();
    if (staff != null && staff < 0) {
      checks.refuse("size.staff", "must not be negative");
    }
    checks.notNegative("size.turnover", size.turnover());
    checks.notNegative("size.balanceSheet", size.balanceSheet());
    return new OrganisationSize(staff, size.turnover(), size.balanceSheet());
  }
}
