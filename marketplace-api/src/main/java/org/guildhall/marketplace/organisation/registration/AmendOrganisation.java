package org.guildhall.marketplace.organisation.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.kit.web.http.Versions;
import org.guildhall.marketplace.organisation.Organisation;
import org.guildhall.marketplace.organisation.OrganisationDetails;
import org.guildhall.marketplace.organisation.OrganisationFacts;
import org.guildhall.marketplace.organisation.OrganisationProblem;
import org.guildhall.marketplace.organisation.Organisations;
import org.guildhall.marketplace.organisation.identifier.Identifier;
import org.jspecify.annotations.Nullable;

/** An administrator corrects what the organisation says of itself. */
@ApplicationScoped
class AmendOrganisation {

  private final Organisations organisations;
  private final OrganisationFacts facts;
  private final Changes changes;

  AmendOrganisation(Organisations organisations, OrganisationFacts facts, Changes changes) {
    this.organisations = organisations;
    this.facts = facts;
    this.changes = changes;
  }

  @Transactional
  public void amend(Actor actor, UUID id, @Nullable String ifMatch, OrganisationDetails details) {
    actor.mustActFor(id);
    Organisation organisation = organisations.getWhole(id);
    Versions.mustMatch(ifMatch, organisation.version());
    refuseNumbersOfOthers(organisation, details);
    organisation.amend(details);
    facts.publish("organisation.amended", organisation);
    changes.record(actor, "organisation.amended", "organisation", id);
  }

  private void refuseNumbersOfOthers(Organisation organisation, OrganisationDetails details) {
    Set<Identifier> added = new HashSet<>(details.identifiers());
    added.removeAll(Set.copyOf(organisation.identifiers()));
    organisations.claiming(added).stream()
        .findFirst()
        .ifPresent(other -> {
          throw ProblemException.of(
              OrganisationProblem.IDENTIFIER_IN_USE,
              "An identifier belongs to another organisation: " + other.name());
        });
  }
}
