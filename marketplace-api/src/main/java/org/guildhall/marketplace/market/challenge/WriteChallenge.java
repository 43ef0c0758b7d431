package org.guildhall.marketplace.market.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.kit.web.http.Versions;
import org.guildhall.marketplace.market.challenge.act.ChallengeAct;
import org.guildhall.marketplace.market.challenge.brief.Brief;
import org.guildhall.marketplace.market.challenge.brief.BriefGate;
import org.jspecify.annotations.Nullable;

/**
 * An author changes a draft, or amends what is open. An amendment is a new edition, and whoever has
 * responded to an earlier one is asked to confirm.
 */
@ApplicationScoped
public class WriteChallenge {

  private final Challenges challenges;
  private final ChallengeFacts facts;
  private final ChallengeLetters letters;
  private final Changes changes;

  WriteChallenge(
      Challenges challenges, ChallengeFacts facts, ChallengeLetters letters, Changes changes) {
    this.challenges = challenges;
    this.facts = facts;
    this.letters = letters;
    this.changes = changes;
  }

  @Transactional
  public void write(Actor actor, UUID id, @Nullable String ifMatch, Brief brief) {
    Challenge challenge = challenges.getOwn(actor, id);
    Versions.mustMatch(ifMatch, challenge.version());
    BriefGate.mustLieAhead(brief, challenge.brief(), changes.now());
    if (!challenge.canBe(ChallengeAct.AMEND, changes.now())) {
      challenge.revise(actor.subject(), brief);
      return;
    }
    if (challenge.brief().equals(brief)) {
      return;
    }
    challenge.amend(actor.subject(), brief, changes.now());
    challenges.archive(challenge, changes.now());
    facts.publish("challenge.amended", challenge);
    changes.record(
        actor, "challenge.amended", "challenge", id, Map.of("edition", challenge.edition()));
    letters.amended(challenge);
  }
}
