package org.guildhall.marketplace.market.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.marketplace.market.challenge.act.ChallengeAct;

/**
 * A consortium was constituted to buy what a challenge asks for, so the challenge is being
 * procured. One that is still open is closed by that: the joint procurement takes its place.
 */
@ApplicationScoped
public class ConcludeByProcurement {

  private final Challenges challenges;
  private final ChallengeFacts facts;
  private final Changes changes;

  ConcludeByProcurement(Challenges challenges, ChallengeFacts facts, Changes changes) {
    this.challenges = challenges;
    this.facts = facts;
    this.changes = changes;
  }

  /** Does nothing if the challenge is not waiting for a result: its council decided otherwise. */
  @Transactional
  public void conclude(UUID id, String consortium) {
    Challenge challenge = challenges.findById(id);
    if (challenge == null) {
      return;
    }
    Instant now = changes.now();
    if (challenge.canBe(ChallengeAct.CLOSE, now)) {
      challenge.close(now);
      facts.publish("challenge.closed", challenge);
    }
    if (!challenge.canBe(ChallengeAct.CONCLUDE, now)) {
      return;
    }
    challenge.record(
        new ChallengeResult(
            ChallengeResult.Kind.PROCURING, consortium + " was constituted to buy this jointly."),
        now);
    facts.publish("challenge.outcome-recorded", challenge);
    changes.record(
        Actor.system("consortia"),
        "challenge.outcome-recorded",
        "challenge",
        id,
        Map.of("status", challenge.status().name()));
  }
}
