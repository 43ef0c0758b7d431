package org.guildhall.buying.notice.ocds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.buying.replica.party.Party;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.base.reference.Cpv;
import org.jspecify.annotations.Nullable;

/** The building blocks every notice shares, written as the national service writes them. */
public final class Ocds {
  private static final String POUNDS = "GBP";

  private Ocds() {}

  /** {@code value} with net and gross kept apart. */
  public static OcdsObject value(@Nullable NetAmount net, GrossAmount gross) {
    return OcdsObject.create()
        .with("amountGross", gross.amount())
        .with("amount", Optional.ofNullable(net).map(NetAmount::amount))
        .with("currency", POUNDS);
  }

  /** {@code contractPeriod} and other periods of whole days. */
  public static OcdsObject period(
      @Nullable LocalDate start, @Nullable LocalDate end, @Nullable LocalDate maxExtent) {
    return OcdsObject.create()
        .with("startDate", Optional.ofNullable(start).map(OcdsObject::startOf))
        .with("endDate", Optional.ofNullable(end).map(OcdsObject::endOf))
        .with(
            "maxExtentDate",
            Optional.ofNullable(maxExtent).filter(d -> !d.equals(end)).map(OcdsObject::endOf));
  }

  /** The last second of the day, if there is one. */
  public static @Nullable String endOf(@Nullable LocalDate day) {
    return day == null ? null : OcdsObject.endOf(day);
  }

  /** A CPV classification; without a description the vocabulary's own. */
  public static OcdsObject cpv(String code, @Nullable String description) {
    var classification =
        OcdsObject.create()
            .with("scheme", "CPV")
            .with("id", code)
            .with("description", Cpv.label(code));
    return description == null ? classification : classification.with("description", description);
  }

  /** {@code tender.legalBasis}: the Procurement Act 2023. */
  public static OcdsObject legalBasis() {
    return OcdsObject.id("2023/54")
        .with("scheme", "UKPGA")
        .with("uri", "https://www.legislation.gov.uk/ukpga/2023/54/contents");
  }

  /** {@code {id, name}} of a party. */
  public static OcdsObject reference(Party party) {
    return OcdsObject.id(partyId(party)).with("name", party.name());
  }

  /** A buyer's entry in {@code parties}; the lead is the one {@code buyer} refers to. */
  public static OcdsObject buyer(Party party) {
    var type =
        OcdsObject.create()
            .with("scheme", "UK_CA_TYPE")
            .with("id", "publicAuthoritySubCentralGovernment")
            .with("description", "Public authority - sub-central government");
    return party(party, List.of("buyer"))
        .with("details", OcdsObject.create().with("classifications", List.of(type)));
  }

  /** A supplier's or tenderer's entry in {@code parties}. */
  public static OcdsObject supplier(Party party, List<String> roles) {
    return party(party, roles)
        .with(
            "details",
            OcdsObject.create()
                .with("scale", party.sme().map(sme -> sme ? "sme" : "large"))
                .with("vcse", party.vcse()));
  }

  /** The id under which a party appears: scheme and identifier, else this platform's own id. */
  public static String partyId(Party party) {
    return party
        .mainIdentifier()
        .map(identifier -> identifier.scheme() + "-" + identifier.id())
        .orElseGet(() -> "GUILDHALL-" + party.id());
  }

  private static OcdsObject party(Party party, List<String> roles) {
    var identifiers = party.identifiers();
    var main = party.mainIdentifier();
    return OcdsObject.create()
        .with("name", party.name())
        .with("id", partyId(party))
        .with("identifier", main.map(Ocds::identifier))
        .with(
            "additionalIdentifiers",
            identifiers.stream()
                .filter(other -> main.filter(other::equals).isEmpty())
                .map(Ocds::identifier)
                .toList())
        .with("address", address(party))
        .with("roles", roles);
  }

  private static OcdsObject identifier(Party.Identifier identifier) {
    return OcdsObject.create().with("scheme", identifier.scheme()).with("id", identifier.id());
  }

  private static OcdsObject address(Party party) {
    var address = party.address();
    return OcdsObject.create()
        .with("streetAddress", address.streetAddress())
        .with("locality", address.locality())
        .with("postalCode", address.postalCode())
        .with("country", "GB")
        .with("countryName", "United Kingdom")
        .with("region", party.region());
  }
}
