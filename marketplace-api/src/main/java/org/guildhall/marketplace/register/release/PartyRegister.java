package org.guildhall.marketplace.register.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.input.Input;
import org.guildhall.marketplace.organisation.Address;
import org.guildhall.marketplace.organisation.OrganisationDetails;
import org.guildhall.marketplace.organisation.OrganisationKind;
import org.guildhall.marketplace.organisation.OrganisationSize;
import org.guildhall.marketplace.organisation.contact.ContactPoint;
import org.guildhall.marketplace.organisation.identifier.Identifier;
import org.guildhall.marketplace.organisation.identifier.IdentifierCheck;
import org.guildhall.marketplace.organisation.registration.RecordImportedOrganisations;
import org.guildhall.marketplace.organisation.registration.RecordImportedOrganisations.Recorded;
import org.guildhall.marketplace.register.reading.ReadIdentifier;
import org.guildhall.marketplace.register.reading.ReadParty;
import org.guildhall.marketplace.register.reading.json.Flag;
import org.guildhall.marketplace.register.reading.json.FlagReason;
import org.jspecify.annotations.Nullable;

/** Makes the parties of a batch of releases known as organisations. */
@ApplicationScoped
class PartyRegister {

  private final RecordImportedOrganisations organisations;

  PartyRegister(RecordImportedOrganisations organisations) {
    this.organisations = organisations;
  }

  /**
   * The parties of a batch, as far as they are known here.
   *
   * @param created organisations that became known
   */
  record Known(
      Map<ReadParty, List<Identifier>> numbers, Map<Identifier, UUID> owners, int created) {

    /** The organisation, if the party has a number of a register. */
    @Nullable UUID organisation(ReadParty party) {
      return numbers.getOrDefault(party, List.of()).stream()
          .map(owners::get)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }

    @Nullable String identifier(ReadParty party) {
      return numbers.getOrDefault(party, List.of()).stream()
          .findFirst()
          .map(number -> number.scheme() + ":" + number.id())
          .orElse(null);
    }

    boolean disagree(ReadParty party) {
      Set<UUID> claimants = new HashSet<>();
      numbers.getOrDefault(party, List.of()).stream()
          .map(owners::get)
          .filter(Objects::nonNull)
          .forEach(claimants::add);
      return claimants.size() > 1;
    }
  }

  Known know(Collection<Incoming> releases) {
    Map<ReadParty, List<Identifier>> numbers = new HashMap<>();
    List<OrganisationDetails> parties = new ArrayList<>();
    for (Incoming release : releases) {
      for (ReadParty party : release.read().parties()) {
        List<Identifier> valid = valid(party, release);
        numbers.put(party, valid);
        if (!valid.isEmpty()) {
          parties.add(details(party, valid));
        }
      }
    }
    Recorded recorded =
        parties.isEmpty() ? new Recorded(Map.of(), 0) : organisations.record(parties);
    Known known = new Known(numbers, recorded.owners(), recorded.created());
    for (Incoming release : releases) {
      release.read().parties().stream()
          .filter(known::disagree)
          .forEach(
              party -> release.flag(new Flag(FlagReason.IDENTIFIERS_DISAGREE, party.path(), "")));
    }
    return known;
  }

  private static List<Identifier> valid(ReadParty party, Incoming release) {
    Set<Identifier> valid = new LinkedHashSet<>();
    for (ReadIdentifier written : party.identifiers()) {
      switch (Identifier.check(written.scheme(), written.id())) {
        case IdentifierCheck.Accepted(Identifier number) -> valid.add(number);
        case IdentifierCheck.Refused refused ->
            release.flag(
                new Flag(
                    FlagReason.INVALID_IDENTIFIER,
                    party.path() + ".identifier",
                    written.scheme() + " " + written.id()));
      }
    }
    return List.copyOf(valid);
  }

  private static OrganisationDetails details(ReadParty party, List<Identifier> numbers) {
    ReadParty.ReadAddress address = party.address();
    String named = Input.line(party.name());
    String name = named == null ? numbers.getFirst().id() : named;
    return new OrganisationDetails(
        name,
        kind(party, name),
        Set.copyOf(numbers),
        new Address(
            address.street(),
            address.locality(),
            address.region(),
            address.postalCode(),
            address.country()),
        ContactPoint.unknown(),
        address.region(),
        OrganisationSize.unknown(),
        party.vcse());
  }

  /** Only what a name says without doubt: a borough or a city may be of several kinds. */
  private static OrganisationKind kind(ReadParty party, String written) {
    String name = written.toLowerCase(Locale.ROOT);
    if (name.contains("combined authority") || name.contains("combined county authority")) {
      return OrganisationKind.COMBINED_AUTHORITY;
    }
    if (name.startsWith("london borough of") || name.startsWith("royal borough of k")) {
      return OrganisationKind.LONDON_BOROUGH;
    }
    if (name.contains("county council") && !name.contains("borough")) {
      return OrganisationKind.COUNTY;
    }
    if (name.contains("district council")) {
      return OrganisationKind.DISTRICT;
    }
    return party.isBuyer() ? OrganisationKind.OTHER_PUBLIC_BODY : OrganisationKind.SUPPLIER;
  }
}
