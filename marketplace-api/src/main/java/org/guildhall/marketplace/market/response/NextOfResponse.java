package org.guildhall.marketplace.market.response;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.base.act.NextAct;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.act.Performer;
import org.guildhall.marketplace.market.response.act.CurrentChallenge;
import org.guildhall.marketplace.market.response.act.ResponseAct;
import org.guildhall.marketplace.market.response.act.ResponseStatus;
import org.guildhall.marketplace.market.response.act.ResponseTable;

/**
 * What may be done next with a response: what its table says, and of that what the reader may. Its
 * supplier and the council of the challenge read all of it; nobody else reads a response.
 */
final class NextOfResponse {
  private NextOfResponse() {}

  static List<NextResponseAct> of(
      Response response, Challenge challenge, Actor reader, Instant now) {
    CurrentChallenge current = CurrentChallenge.of(challenge);
    return response.legalActs(current, now).stream()
        .filter(act -> isNeeded(act, response, current))
        .flatMap(act ->
            each(act, response, owner(act, response, challenge), reader)
                .map(next -> next.until(response.until(act, current))))
        .map(next -> next.as(NextResponseAct::new))
        .toList();
  }

  /** Whether the reader may assess a response of this status, for lists of them. */
  static boolean mayAssess(ResponseStatus status, Challenge challenge, Actor reader) {
    return ResponseTable.ACTS.isPossible(status, ResponseAct.ASSESS)
        && NextAct.of(ResponseAct.ASSESS, challenge.organisation(), reader).anyMatch(NextAct::you);
  }

  /** Nothing is confirmed that was confirmed since the challenge was amended. */
  private static boolean isNeeded(ResponseAct act, Response response, CurrentChallenge challenge) {
    return act != ResponseAct.CONFIRM || response.isToReconfirm(challenge.edition());
  }

  private static UUID owner(ResponseAct act, Response response, Challenge challenge) {
    return act.by() == Performer.COUNCIL ? challenge.organisation() : response.supplier();
  }

  private static Stream<NextAct<ResponseAct, Performer>> each(
      ResponseAct act, Response response, UUID owner, Actor reader) {
    boolean ready = act != ResponseAct.SUBMIT || response.proposal().missing().isEmpty();
    return NextAct.of(act, owner, reader).map(next -> next.yoursIf(ready));
  }
}
