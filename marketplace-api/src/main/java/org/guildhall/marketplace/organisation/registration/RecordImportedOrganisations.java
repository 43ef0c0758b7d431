package org.guildhall.marketplace.organisation.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.marketplace.organisation.Organisation;
import org.guildhall.marketplace.organisation.OrganisationDetails;
import org.guildhall.marketplace.organisation.OrganisationFacts;
import org.guildhall.marketplace.organisation.OrganisationKind;
import org.guildhall.marketplace.organisation.OrganisationOrigin;
import org.guildhall.marketplace.organisation.Organisations;
import org.guildhall.marketplace.organisation.identifier.Identifier;

/**
 * Finds the organisations that published notices name, or makes them known, unverified. Works on a
 * batch: the number of statements does not depend on the number of organisations.
 */
@ApplicationScoped
public class RecordImportedOrganisations {

  private final Organisations organisations;
  private final OrganisationFacts facts;
  private final Clock clock;

  RecordImportedOrganisations(Organisations organisations, OrganisationFacts facts, Clock clock) {
    this.organisations = organisations;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Who has which number.
   *
   * @param owners every number of the parties, and the organisation it belongs to
   * @param created how many organisations became known
   */
  public record Recorded(Map<Identifier, UUID> owners, int created) {}

  /**
   * Parties that share a number are one organisation. One that is known keeps what it says of
   * itself; as long as nobody speaks for it, it learns the numbers it did not have. Numbers that
   * already belong to different organisations stay where they are.
   *
   * @param parties each with at least one identifier, all normalised by {@link Identifier#check}
   */
  @Transactional
  public Recorded record(List<OrganisationDetails> parties) {
    List<OrganisationDetails> distinct = joined(parties);
    Set<Identifier> numbers = new LinkedHashSet<>();
    distinct.forEach(party -> numbers.addAll(party.identifiers()));
    Map<Identifier, Organisation> known = organisations.owners(numbers);
    Map<Identifier, UUID> owners = new LinkedHashMap<>();
    known.forEach((number, owner) -> owners.put(number, owner.id()));
    List<Organisation> created = new ArrayList<>();
    Set<Organisation> taught = new LinkedHashSet<>();
    for (OrganisationDetails party : distinct) {
      Set<Organisation> claimants = new LinkedHashSet<>();
      party.identifiers().stream()
          .filter(known::containsKey)
          .map(known::get)
          .forEach(claimants::add);
      if (claimants.isEmpty()) {
        Organisation fresh = Organisation.of(party, OrganisationOrigin.IMPORTED, clock.instant());
        created.add(fresh);
        party.identifiers().forEach(number -> owners.put(number, fresh.id()));
      } else if (claimants.size() == 1) {
        Organisation only = claimants.iterator().next();
        if (only.learn(party)) {
          taught.add(only);
        }
        party.identifiers().forEach(number -> owners.putIfAbsent(number, only.id()));
      }
    }
    organisations.persist(created);
    facts.publishAll("organisation.registered", created);
    facts.publishAll("organisation.amended", taught);
    return new Recorded(owners, created.size());
  }

  /**
   * Parties that share a number, directly or through others, become one; the first one's name
   * counts.
   */
  private static List<OrganisationDetails> joined(Collection<OrganisationDetails> parties) {
    List<OrganisationDetails> distinct = new ArrayList<>();
    for (OrganisationDetails party : parties) {
      OrganisationDetails whole = party;
      for (var others = distinct.iterator(); others.hasNext(); ) {
        OrganisationDetails other = others.next();
        if (other.identifiers().stream().anyMatch(whole.identifiers()::contains)) {
          others.remove();
          whole = union(other, whole);
        }
      }
      distinct.add(whole);
    }
    return distinct;
  }

  private static OrganisationDetails union(OrganisationDetails first, OrganisationDetails second) {
    Set<Identifier> numbers = new HashSet<>(first.identifiers());
    numbers.addAll(second.identifiers());
    boolean buyer = first.kind() != OrganisationKind.SUPPLIER;
    return new OrganisationDetails(
        first.name(),
        buyer ? first.kind() : second.kind(),
        numbers,
        first.address(),
        first.contactPoint(),
        first.region() == null ? second.region() : first.region(),
        first.size(),
        first.vcse() || second.vcse());
  }
}
