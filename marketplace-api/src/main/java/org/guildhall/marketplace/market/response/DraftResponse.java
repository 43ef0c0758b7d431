package org.guildhall.marketplace.market.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.Challenges;
import org.guildhall.marketplace.market.challenge.act.ChallengeAct;
import org.guildhall.marketplace.organisation.OrganisationGate;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.jspecify.annotations.Nullable;

/**
 * A supplier begins its one response to a challenge. After a withdrawal it may begin again, with
 * what it had written.
 */
@ApplicationScoped
class DraftResponse {

  private final OrganisationGate gate;
  private final Challenges challenges;
  private final Responses responses;
  private final Clock clock;

  DraftResponse(OrganisationGate gate, Challenges challenges, Responses responses, Clock clock) {
    this.gate = gate;
    this.challenges = challenges;
    this.responses = responses;
    this.clock = clock;
  }

  @Transactional
  public ResponseView draft(Actor actor, UUID challengeId, @Nullable Proposal proposal) {
    OrganisationRef supplier = gate.supplier(actor);
    Challenge challenge = challenges.getSteady(challengeId);
    if (!challenge.canBe(ChallengeAct.RESPOND, clock.instant())) {
      throw ResponseProblem.closed();
    }
    Optional<Response> before = responses.latest(challengeId, supplier.id());
    if (before.filter(Response::isStanding).isPresent()) {
      throw ProblemException.of(
          ResponseProblem.RESPONSE_EXISTS,
          "Your organisation has a response to this challenge already: go on with that one.");
    }
    Proposal first =
        proposal != null ? proposal : before.map(Response::proposal).orElseGet(Proposal::empty);
    Response response = new Response(challengeId, supplier.id(), first, clock.instant());
    responses.persist(response);
    return ResponseView.of(
        response,
        challenge,
        supplier,
        NextOfResponse.of(response, challenge, actor, clock.instant()));
  }
}
