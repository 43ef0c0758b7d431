package org.guildhall.marketplace.organisation.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.marketplace.organisation.Organisation;
import org.guildhall.marketplace.organisation.OrganisationFacts;
import org.guildhall.marketplace.organisation.Organisations;

/** The operator verifies an organisation or not, suspends it, or takes it back; its people hear. */
@ApplicationScoped
class JudgeOrganisation {

  /** What the operator decided. */
  sealed interface Verdict {

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

  @Transactional
  public void judge(Actor actor, UUID id, Verdict verdict) {
    Organisation organisation = organisations.getWhole(id);
    switch (verdict) {
      case Verdict.Verify() -> told(actor, organisation, organisation.verify());
      case Verdict.Refuse(String reason) -> {
        // Nobody else has to know: it is as little verified as before.
        organisation.refuse(reason);
        changes.record(actor, "organisation.refused", "organisation", id);
      }
      case Verdict.Suspend(String reason) ->
          told(actor, organisation, organisation.suspend(reason));
      case Verdict.Reinstate() -> told(actor, organisation, organisation.reinstate());
    }
    letters.judged(organisation, verdict);
  }

  private void told(Actor actor, Organisation organisation, String fact) {
    facts.publish(fact, organisation);
    changes.record(actor, fact, "organisation", organisation.id());
  }
}
