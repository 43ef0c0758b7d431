package org.guildhall.marketplace.market.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.marketplace.market.challenge.brief.Brief;
import org.guildhall.marketplace.market.challenge.brief.BriefGate;
import org.guildhall.marketplace.organisation.OrganisationGate;

/** An author begins a challenge. */
@ApplicationScoped
public class DraftChallenge {

  private final OrganisationGate gate;
  private final Challenges challenges;
  private final Clock clock;

  DraftChallenge(OrganisationGate gate, Challenges challenges, Clock clock) {
    this.gate = gate;
    this.challenges = challenges;
    this.clock = clock;
  }

  @Transactional
  public UUID draft(Actor actor, Brief brief) {
    UUID council = gate.buyer(actor).id();
    Instant now = clock.instant();
    BriefGate.mustLieAhead(brief, null, now);
    Challenge challenge = Challenge.draft(council, actor.subject(), brief, now);
    challenges.persist(challenge);
    return challenge.id();
  }
}
