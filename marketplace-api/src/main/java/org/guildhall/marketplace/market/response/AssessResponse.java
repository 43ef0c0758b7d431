package org.guildhall.marketplace.market.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.Challenges;
import org.guildhall.marketplace.market.response.act.ResponseStatus;

/** The council shortlists a response or does not, and says why either way. */
@ApplicationScoped
class AssessResponse {

  private final Responses responses;
  private final Challenges challenges;
  private final ResponseLetters letters;
  private final Changes changes;

  AssessResponse(
      Responses responses, Challenges challenges, ResponseLetters letters, Changes changes) {
    this.responses = responses;
    this.challenges = challenges;
    this.letters = letters;
    this.changes = changes;
  }

  @Transactional
  public void assess(Actor actor, UUID id, boolean shortlisted, String feedback) {
    Response response = responses.get(id);
    Challenge challenge = challenges.get(response.challenge());
    actor.mustActFor(challenge.organisation());
    if (response.status() == ResponseStatus.DRAFT) {
      throw ProblemException.notFound("response", id);
    }
    response.assess(shortlisted, feedback, challenge.edition(), changes.now());
    var details = Map.of("challenge", challenge.id(), "status", response.status().name());
    changes.record(actor, "response.assessed", "response", id, details);
    letters.assessed(response, challenge, shortlisted, feedback);
  }
}
