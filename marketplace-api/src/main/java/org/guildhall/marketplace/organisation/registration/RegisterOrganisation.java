package org.guildhall.marketplace.organisation.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.marketplace.organisation.Organisation;
import org.guildhall.marketplace.organisation.OrganisationDetails;
import org.guildhall.marketplace.organisation.OrganisationFacts;
import org.guildhall.marketplace.organisation.OrganisationOrigin;
import org.guildhall.marketplace.organisation.OrganisationProblem;
import org.guildhall.marketplace.organisation.Organisations;

/**
 * A person registers an organisation and becomes its first administrator.
 *
 * <p>An organisation that is known from notices only is taken over instead of doubled, so that what
 * was published about it is found again. Numbers of registers are public: so a person may wait for
 * few at a time, an operator gives back what was taken wrongly, and whoever took it wrongly does
 * not take it again.
 */
@ApplicationScoped
class RegisterOrganisation {

  private final Organisations organisations;
  private final Founders founders;
  private final RegistrationConfig config;
  private final OrganisationFacts facts;
  private final Changes changes;

  RegisterOrganisation(
      Organisations organisations,
      Founders founders,
      RegistrationConfig config,
      OrganisationFacts facts,
      Changes changes) {
    this.organisations = organisations;
    this.founders = founders;
    this.config = config;
    this.facts = facts;
    this.changes = changes;
  }

  @Transactional
  public OrganisationView register(Actor actor, OrganisationDetails details) {
    List<Organisation> claimants = organisations.claiming(details.identifiers());
    Organisation organisation =
        claimants.isEmpty() ? create(actor, details) : takeOver(actor, claimants, details);
    return founded(actor, organisation, !claimants.isEmpty());
  }

  /**
   * The same for one that was found by its name, whatever numbers its people now add. Its address
   * in this API is public: who takes it over states by what notices know it.
   */
  @Transactional
  public OrganisationView takeOver(Actor actor, UUID id, OrganisationDetails details) {
    Organisation known = organisations.locked(id);
    organisations.claiming(details.identifiers()).stream()
        .filter(claimant -> !claimant.id().equals(id))
        .findFirst()
        .ifPresent(other -> {
          throw inUse("An identifier belongs to another organisation: " + other.name());
        });
    if (known.canBeTakenOver()) {
      mustBeTheSame(known, details);
    }
    Organisation taken = takeOver(actor, List.of(known), details);
    return founded(actor, taken, true);
  }

  private static void mustBeTheSame(Organisation known, OrganisationDetails details) {
    if (known.identifiers().isEmpty()) {
      if (!known.name().equalsIgnoreCase(details.name())) {
        throw ProblemException.field(
            "name", "Notices know it as " + known.name() + "; change that once it is yours.");
      }
    } else if (Collections.disjoint(known.identifiers(), details.identifiers())) {
      throw ProblemException.field(
          "identifiers", "Keep a number by which notices know " + known.name() + ".");
    }
  }

  private OrganisationView founded(Actor actor, Organisation organisation, boolean takenOver) {
    founders.found(actor, organisation.id());
    changes.record(
        actor,
        "organisation.registered",
        "organisation",
        organisation.id(),
        Map.of("takenOver", takenOver));
    return OrganisationView.of(organisation, true, List.of(), List.of());
  }

  private Organisation create(Actor actor, OrganisationDetails details) {
    mustNotWaitForTooMany(actor);
    Organisation organisation =
        Organisation.of(details, OrganisationOrigin.REGISTERED, changes.now());
    organisations.persist(organisation);
    facts.publish("organisation.registered", organisation);
    return organisation;
  }

  private Organisation takeOver(
      Actor actor, List<Organisation> claimants, OrganisationDetails details) {
    Organisation known = claimants.getFirst();
    boolean free =
        claimants.size() == 1 && known.canBeTakenOver() && !founders.hasMembers(known.id());
    if (!free) {
      throw inUse("Somebody already speaks for an organisation that is here: " + known.name());
    }
    if (founders.isReleased(actor, known.id())) {
      throw ProblemException.of(
          OrganisationProblem.ORGANISATION_RELEASED,
          known.name()
              + " was given back by the operator, and you belonged to it then. Write to the operator"
              + " if you do speak for it; they can let you register it again.");
    }
    mustNotWaitForTooMany(actor);
    known.takeOver(details);
    facts.publish("organisation.amended", known);
    return known;
  }

  private static ProblemException inUse(String detail) {
    return ProblemException.of(OrganisationProblem.IDENTIFIER_IN_USE, detail);
  }

  private void mustNotWaitForTooMany(Actor actor) {
    List<String> waiting = founders.unverifiedOf(actor);
    if (waiting.size() >= config.unverifiedAtMost()) {
      throw ProblemException.of(
          OrganisationProblem.TOO_MANY_UNVERIFIED,
          "You have registered as many organisations as may wait to be checked: "
              + String.join(", ", waiting)
              + ". Register the next one when the operator has checked one of them, or write to the"
              + " operator.");
    }
  }
}
