package org.guildhall.marketplace.market.response;

import java.time.Instant;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.act.ChallengeAct;

/** Until when a challenge takes responses. */
final class ResponseDeadline {

  private ResponseDeadline() {}

  static void mustBeAhead(Challenge challenge, Instant now) {
    if (!challenge.canBe(ChallengeAct.RESPOND, now)) {
      throw ProblemException.of(
          ResponseProblem.RESPONSES_CLOSED, "The challenge is closed for responses.");
    }
  }
}
