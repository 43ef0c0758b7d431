package org.guildhall.marketplace.market.response.act;

import java.time.Instant;
import java.util.Optional;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.act.ChallengeAct;

/**
 * What a response depends on in its challenge as it is now.
 *
 * @param responsesUntil until when responses are taken; absent if none are
 */
public record CurrentChallenge(int edition, Optional<Instant> responsesUntil) {

  /** As the challenge's own table has it. */
  public static CurrentChallenge of(Challenge challenge) {
    return new CurrentChallenge(challenge.edition(), challenge.until(ChallengeAct.RESPOND));
  }
}
