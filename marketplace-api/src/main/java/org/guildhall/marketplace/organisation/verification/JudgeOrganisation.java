package org.guildhall.marketplace.organisation.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

/** The operator verifies an organisation or not, suspends it, or takes it back; its people hear. */
@ApplicationScoped
public class JudgeOrganisation {

  /** What the operator decided. */
  public sealed interface Verdict {

    /** It is who it says it is. */
    record Verify() implements Verdict {}

    /** That could not be found out: its people correct what they said. */
    record Refuse(String reason) implements Verdict {}

    /** Its people may do nothing until further notice. */
    record Suspend(String reason) implements Verdict {}

    /** The suspension is over. */
    record Reinstate() implements Verdict {}
  }

  private final Organisations organisations;
  private final OrganisationFacts facts;
  private final OrganisationLetters letters;
  private final Changes changes;

  JudgeOrganisation(
      Organisations organisations,
      OrganisationFacts facts,
      OrganisationLetters letters,
      Changes changes) {
    this.organisations = organisations;
    this.facts = facts;
    this.letters = letters;
    this.changes = changes;
  }

  /**
   * @param ifMatch the version the operator has seen, if they say so: its people may have stated
   *     something else since
   */
  @Transactional
  public void judge(Actor actor, UUID id, @Nullable String ifMatch, Verdict verdict) {
    Organisation organisation = organisations.getWhole(id);
    Versions.mustMatchIfSaid(ifMatch, organisation.version());
    switch (verdict) {
      case Verdict.Verify() -> told(actor, organisation, verify(organisation), Map.of());
      case Verdict.Refuse(String reason) -> {
        // Nobody else has to know: it is as little verified as before.
        organisation.refuse(reason);
        changes.record(actor, "organisation.refused", "organisation", id, Map.of("reason", reason));
      }
      case Verdict.Suspend(String reason) ->
          told(actor, organisation, organisation.suspend(reason), Map.of("reason", reason));
      case Verdict.Reinstate() -> told(actor, organisation, organisation.reinstate(), Map.of());
    }
    letters.judged(organisation, verdict);
  }

  private void told(
      Actor actor, Organisation organisation, String fact, Map<String, String> details) {
    facts.publish(fact, organisation);
    changes.record(actor, fact, "organisation", organisation.id(), details);
  }

  /** What was stated has waited; somebody else may have registered with the same number since. */
  private String verify(Organisation organisation) {
    organisation.stated().map(OrganisationDetails::identifiers).stream()
        .flatMap(numbers -> organisations.claiming(numbers).stream())
        .filter(other -> !other.id().equals(organisation.id()))
        .findFirst()
        .ifPresent(other -> {
          throw ProblemException.of(
              OrganisationProblem.IDENTIFIER_IN_USE,
              "An identifier that it states belongs to another organisation: " + other.name());
        });
    return organisation.verify();
  }
}
