package org.guildhall.marketplace.register.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.marketplace.register.reading.json.FlagReason;
import org.guildhall.marketplace.register.reading.json.Part;
import org.jspecify.annotations.Nullable;

/** The parties of a release and the references to them. */
final class Parties {

  /**
   * Numbers a publishing platform gives itself (Find a Tender, Contracts Finder): no register knows
   * them.
   */
  private static final Pattern REGISTERED =
      Pattern.compile("(?!GB-FTS-|GB-CFS-)([A-Z]{2}-[A-Z]{2,5})-(.+)");

  /**
   * Courts and mediators are named for appeals; that they have no number is no fault of the
   * release.
   */
  private static final Set<String> BYSTANDERS =
      Set.of("reviewBody", "reviewContactPoint", "mediationBody", "processContactPoint");

  private final List<ReadParty> all = new ArrayList<>();
  private final Map<String, ReadParty> byId = new LinkedHashMap<>();
  private final Part release;

  Parties(Part release) {
    this.release = release;
    for (Part part : release.list("parties")) {
      ReadParty party = party(part);
      all.add(party);
      if (party.id() != null) {
        byId.putIfAbsent(party.id(), party);
      }
    }
  }

  List<ReadParty> all() {
    return all;
  }

  /** The lead first (the release's {@code buyer}), then the other parties with the role. */
  List<ReadParty> buyers() {
    Set<ReadParty> buyers = new LinkedHashSet<>();
    Part lead = release.object("buyer");
    if (!lead.isEmpty()) {
      ReadParty named = referred(lead, "buyer");
      if (named != null) {
        buyers.add(named);
      }
    }
    all.stream().filter(ReadParty::isBuyer).forEach(buyers::add);
    if (buyers.isEmpty()) {
      release.flag(FlagReason.MISSING_BUYER, "buyer", "");
    }
    return List.copyOf(buyers);
  }

  /** The party a reference means; one that is not listed is made up from the reference itself. */
  @Nullable ReadParty referred(Part reference, String role) {
    String id = reference.text("id");
    if (id != null && byId.get(id) instanceof ReadParty listed) {
      return listed;
    }
    if (id == null && reference.text("name") == null) {
      return null;
    }
    reference.flag(FlagReason.UNKNOWN_PARTY, "id", id == null ? "" : id);
    List<ReadIdentifier> identifiers = new ArrayList<>();
    addFromPartyId(id, identifiers);
    ReadParty party =
        new ReadParty(
            id,
            reference.text("name"),
            identifiers,
            Set.of(role),
            new ReadParty.ReadAddress(null, null, null, null, null),
            null,
            false,
            reference.path());
    if (id != null) {
      byId.put(id, party);
    }
    all.add(party);
    return party;
  }

  private static ReadParty party(Part part) {
    Set<String> roles = new LinkedHashSet<>(part.texts("roles"));
    Part details = part.object("details");
    ReadParty party =
        new ReadParty(
            part.text("id"),
            name(part),
            identifiers(part, roles),
            roles,
            address(part),
            details.text("scale"),
            details.json().path("vcse").asBoolean(false),
            part.path());
    if (party.name() == null) {
      part.flag(FlagReason.MISSING_PARTY_NAME, "name", party.id() == null ? "" : party.id());
    }
    return party;
  }

  private static @Nullable String name(Part part) {
    String name = part.text("name");
    return name != null ? name : part.object("identifier").text("legalName");
  }

  private static ReadParty.ReadAddress address(Part part) {
    Part address = part.object("address");
    return new ReadParty.ReadAddress(
        address.text("streetAddress"),
        address.text("locality"),
        address.text("postalCode"),
        address.text("region"),
        address.text("countryName"));
  }

  private static List<ReadIdentifier> identifiers(Part part, Set<String> roles) {
    List<ReadIdentifier> identifiers = new ArrayList<>();
    add(part.object("identifier"), identifiers);
    part.list("additionalIdentifiers").forEach(additional -> add(additional, identifiers));
    String id = part.text("id");
    if (identifiers.isEmpty()) {
      addFromPartyId(id, identifiers);
    }
    if (identifiers.isEmpty() && !BYSTANDERS.containsAll(roles)) {
      part.flag(FlagReason.MISSING_IDENTIFIER, "identifier", id == null ? "" : id);
    }
    return identifiers;
  }

  private static void add(Part identifier, List<ReadIdentifier> identifiers) {
    String scheme = identifier.text("scheme");
    String id = identifier.text("id");
    if (scheme != null && id != null) {
      ReadIdentifier found = new ReadIdentifier(scheme, id);
      if (!identifiers.contains(found)) {
        identifiers.add(found);
      }
    }
  }

  /** Party ids are the scheme and the number joined, so the number can be taken from there. */
  private static void addFromPartyId(@Nullable String id, List<ReadIdentifier> identifiers) {
    if (id != null) {
      Matcher registered = REGISTERED.matcher(id);
      if (registered.matches()) {
        identifiers.add(new ReadIdentifier(registered.group(1), registered.group(2)));
      }
    }
  }
}
