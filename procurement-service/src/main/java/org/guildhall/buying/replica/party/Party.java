package org.guildhall.buying.replica.party;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as the marketplace last told. */
@Entity
@Table(name = "party")
public class Party {
  static final String SUSPENDED = "SUSPENDED";

  /** Registers in the order in which a notice prefers them. */
  private static final List<String> PREFERRED = List.of("GB-PPON", "GB-COH", "GB-CHC", "GB-LAE");

  @Id private UUID id;
  @Column private long version;
  @Column private String name;
  @Column private String kind;
  @Column private String status;
  @Column private String[] identifiers;
  @Embedded private @Nullable Address address;
  @Column private @Nullable String region;
  @Column private @Nullable Boolean sme;
  @Column private boolean vcse;

  protected Party() {}

  Party(OrganisationFact fact) {
    this.id = fact.id();
    told(fact);
  }

  /** A number in a public register. */
  public record Identifier(String scheme, String id) {}

  /** Where it is. */
  @Embeddable
  public record Address(
      @Column(name = "street_address") @Nullable String streetAddress,
      @Column(name = "locality") @Nullable String locality,
      @Column(name = "postal_code") @Nullable String postalCode) {}

  final void told(OrganisationFact fact) {
    this.version = fact.version();
    this.name = fact.name();
    this.kind = fact.kind();
    this.status = fact.status();
    this.identifiers =
        fact.identifiersOrNone().stream()
            .map(i -> i.scheme() + " " + i.id())
            .toArray(String[]::new);
    this.address = fact.address();
    this.region = fact.region();
    this.sme = fact.sme();
    this.vcse = fact.vcse();
  }

  public UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  public String name() {
    return name;
  }

  public String kind() {
    return kind;
  }

  /** Whether it sells; every other kind is an authority that can buy. */
  public boolean isSupplier() {
    return "SUPPLIER".equals(kind);
  }

  public boolean isCombinedAuthority() {
    return "COMBINED_AUTHORITY".equals(kind);
  }

  public boolean isVerified() {
    return "VERIFIED".equals(status);
  }

  /** Its numbers in public registers, the one a notice prefers first. */
  public List<Identifier> identifiers() {
    return Arrays.stream(identifiers)
        .map(text -> text.split(" ", 2))
        .map(parts -> new Identifier(parts[0], parts[1]))
        .sorted(Comparator.comparingInt(Party::preference))
        .toList();
  }

  /** The number a notice names it by. */
  public Optional<Identifier> mainIdentifier() {
    return identifiers().stream().findFirst();
  }

  public Address address() {
    return address == null ? new Address(null, null, null) : address;
  }

  /** ITL code, if known. */
  public Optional<String> region() {
    return Optional.ofNullable(region);
  }

  /** Whether it is a small or medium enterprise, if it said so. */
  public Optional<Boolean> sme() {
    return Optional.ofNullable(sme);
  }

  public boolean vcse() {
    return vcse;
  }

  private static int preference(Identifier identifier) {
    int place = PREFERRED.indexOf(identifier.scheme());
    return place < 0 ? PREFERRED.size() : place;
  }
}
