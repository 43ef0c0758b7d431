package org.guildhall.marketplace.market.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.kit.web.http.Versions;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.ChallengeFacts;
import org.guildhall.marketplace.market.challenge.Challenges;
import org.guildhall.marketplace.market.response.act.CurrentChallenge;
import org.guildhall.marketplace.market.response.act.ResponseStatus;
import org.guildhall.marketplace.organisation.OrganisationGate;
import org.guildhall.marketplace.organisation.registration.OrganisationReleased;
import org.jspecify.annotations.Nullable;

/** Its supplier saves a response or takes it a step on. */
@ApplicationScoped
class MoveResponse {

  /** What the supplier does. */
  sealed interface Step {

    /** Saves the draft over the version that was seen. */
    record Write(Proposal proposal, @Nullable String ifMatch) implements Step {}

    /** Hands it in. */
    record Submit() implements Step {}

    /** Stands by it although the challenge was amended. */
    record Confirm() implements Step {}

    /** Takes it back. */
    record Withdraw() implements Step {}
  }

  private final Responses responses;
  private final Challenges challenges;
  private final OrganisationGate gate;
  private final ChallengeFacts facts;
  private final ResponseLetters letters;
  private final Changes changes;

  MoveResponse(
      Responses responses,
      Challenges challenges,
      OrganisationGate gate,
      ChallengeFacts facts,
      ResponseLetters letters,
      Changes changes) {
    this.responses = responses;
    this.challenges = challenges;
    this.gate = gate;
    this.facts = facts;
    this.letters = letters;
    this.changes = changes;
  }

  @Transactional
  public void move(Actor actor, UUID id, Step step) {
    Response response = responses.getOwn(actor, id);
    Instant now = changes.now();
    switch (step) {
      case Step.Write(Proposal proposal, String ifMatch) -> {
        Versions.mustMatch(ifMatch, response.version());
        response.write(proposal);
      }
      case Step.Submit() -> {
        gate.mustStillBelong(actor, response.supplier());
        Challenge challenge = steadyChallenge(response);
        boolean first = !responses.isAnswered(challenge.id());
        response.submit(CurrentChallenge.of(challenge), now);
        note(actor, "response.submitted", response);
        if (first) {
          facts.publish("challenge.responded", challenge);
        }
        letters.submitted(response, challenge, now);
      }
      case Step.Confirm() -> {
        gate.mustStillBelong(actor, response.supplier());
        response.confirm(CurrentChallenge.of(steadyChallenge(response)), now);
        note(actor, "response.confirmed", response);
      }
      case Step.Withdraw() -> {
        boolean handedIn = response.status() != ResponseStatus.DRAFT;
        response.withdraw();
        note(actor, "response.withdrawn", response);
        if (handedIn) {
          letters.withdrawn(response, challenges.get(response.challenge()));
        }
      }
    }
  }

  /** What was handed in by who did not speak for the supplier is no answer of the supplier's. */
  void whenGivenBack(@Observes OrganisationReleased released) {
    List<Response> waiting = responses.withdrawable(released.organisation());
    Map<UUID, Challenge> answered =
        challenges.all(waiting.stream().map(Response::challenge).collect(Collectors.toSet()));
    for (Response response : waiting) {
      response.withdraw();
      note(released.by(), "response.withdrawn", response);
      letters.withdrawn(response, Objects.requireNonNull(answered.get(response.challenge())));
    }
  }

  /** Held as it is until the commit, so that no amendment slips in between. */
  private Challenge steadyChallenge(Response response) {
    return challenges.getSteady(response.challenge());
  }

  private void note(Actor actor, String action, Response response) {
    changes.record(
        actor, action, "response", response.id(), Map.of("challenge", response.challenge()));
  }
}
