package org.guildhall.marketplace.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Finds the organisation a published notice names, or makes it known, unverified. */
@ApplicationScoped
public class RecordImportedOrganisation {

  private final Organisations organisations;
  private final OrganisationFacts facts;
  private final Clock clock;

  RecordImportedOrganisation(Organisations organisations, OrganisationFacts facts, Clock clock) {
    this.organisations = organisations;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * The organisation that has one of the numbers, or a new one. A known organisation is left as it
   * is: what its own people say counts for more than what a notice says.
   *
   * @param details with at least one identifier, all normalised by {@link Identifier#check}
   */
  @Transactional
  public UUID record(OrganisationDetails details) {
    if (details.identifiers().isEmpty()) {
      throw new IllegalArgumentException("an imported organisation needs an identifier");
    }
    List<Organisation> known = organisations.claiming(details.identifiers());
    if (!known.isEmpty()) {
      return known.getFirst().id();
    }
    Organisation organisation =
        Organisation.of(details, OrganisationOrigin.IMPORTED, clock.instant());
    organisations.persist(organisation);
    facts.publish("organisation.registered", organisation);
    return organisation.id();
  }
}
