package org.guildhall.marketplace.organisation.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.kit.web.http.Versions;
import org.guildhall.marketplace.letter.About;
import org.guildhall.marketplace.letter.LetterKind;
import org.guildhall.marketplace.letter.Letters;
import org.guildhall.marketplace.organisation.Organisation;
import org.guildhall.marketplace.organisation.OrganisationFacts;
import org.guildhall.marketplace.organisation.Organisations;
import org.guildhall.marketplace.organisation.registration.Founders.ReleasedMember;
import org.jspecify.annotations.Nullable;

/**
 * The operator gives an organisation back that somebody registered who does not speak for it. What
 * they typed goes, they and whom they let in belong to it no more, and they are told why. They
 * cannot take it again until the operator lets them.
 */
@ApplicationScoped
class ReleaseOrganisation {

  private final Organisations organisations;
  private final Founders founders;
  private final OrganisationFacts facts;
  private final Letters letters;
  private final Event<OrganisationReleased> released;
  private final Changes changes;

  ReleaseOrganisation(
      Organisations organisations,
      Founders founders,
      OrganisationFacts facts,
      Letters letters,
      Event<OrganisationReleased> released,
      Changes changes) {
    this.organisations = organisations;
    this.founders = founders;
    this.facts = facts;
    this.letters = letters;
    this.released = released;
    this.changes = changes;
  }

  /**
   * @param ifMatch the version the operator has seen, if they say so
   * @param reason for the people who go; they read it
   */
  @Transactional
  public void release(Actor operator, UUID id, @Nullable String ifMatch, String reason) {
    Organisation organisation = organisations.locked(id);
    Versions.mustMatchIfSaid(ifMatch, organisation.version());
    // As its people know it: what they typed goes.
    String name = organisation.name();
    String fact = organisation.release();
    Set<String> people = founders.release(operator, id);
    released.fire(new OrganisationReleased(id, operator));
    facts.publish(fact, organisation);
    letters.tell(
        LetterKind.ORGANISATION_RELEASED,
        people,
        About.of(id),
        Map.of("organisation", name, "reason", reason));
    changes.record(
        operator, fact, "organisation", id, Map.of("reason", reason, "memberships", people.size()));
  }

  @Transactional
  public List<ReleasedMember> people(UUID id) {
    return founders.released(organisations.get(id).id());
  }

  @Transactional
  public void readmit(Actor operator, UUID id, UUID membership) {
    organisations.locked(id);
    founders.readmit(id, membership);
    changes.record(
        operator, "organisation.readmitted", "organisation", id, Map.of("membership", membership));
  }
}
