package org.guildhall.marketplace.market.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.marketplace.market.challenge.act.ChallengeTable;
import org.guildhall.marketplace.organisation.OrganisationGate;

/** Its council takes a challenge one step on. */
@ApplicationScoped
public class MoveChallenge {

  /** The steps; see {@link ChallengeTable} for which are possible when. */
  public sealed interface Step {

    /** The author hands it to an approver. */
    record Submit() implements Step {}

    /** The approver sends it back to the author. */
    record SendBack(String reason) implements Step {}

    /** The approver publishes it. */
    record Publish() implements Step {}

    /** The council takes it back for good. */
    record Withdraw(String reason) implements Step {}

    /** No further responses. */
    record Close() implements Step {}

    /** The council says what came of it. */
    record Conclude(ChallengeResult result) implements Step {}
  }

  private final Challenges challenges;
  private final OrganisationGate gate;
  private final ChallengeFacts facts;
  private final ChallengeLetters letters;
  private final Changes changes;

  MoveChallenge(
      Challenges challenges,
      OrganisationGate gate,
      ChallengeFacts facts,
      ChallengeLetters letters,
      Changes changes) {
    this.challenges = challenges;
    this.gate = gate;
    this.facts = facts;
    this.letters = letters;
    this.changes = changes;
  }

  @Transactional
  public void move(Actor actor, UUID id, Step step) {
    Challenge challenge = challenges.getOwn(actor, id);
    Instant now = changes.now();
    String fact =
        switch (step) {
          case Step.Submit() -> challenge.submit(now);
          case Step.SendBack(String reason) -> challenge.sendBack(reason);
          case Step.Publish() -> publish(actor, challenge, now);
          case Step.Withdraw(String reason) -> challenge.withdraw(reason, now);
          case Step.Close() -> challenge.close(now);
          case Step.Conclude(ChallengeResult result) -> challenge.record(result, now);
        };
    facts.publish(fact, challenge);
    changes.record(actor, fact, "challenge", id, Map.of("status", challenge.status().name()));
    tell(actor, challenge, step);
  }

  private void tell(Actor actor, Challenge challenge, Step step) {
    switch (step) {
      case Step.Submit() -> letters.submitted(challenge, challenge.authors());
      case Step.SendBack(String reason) -> letters.sentBack(challenge, reason);
      case Step.Publish() -> letters.published(actor, challenge);
      case Step.Withdraw(String reason) -> letters.withdrawn(actor, challenge, reason);
      case Step.Close _, Step.Conclude _ -> {
        // Whoever closed it knows; others see what came of it.
      }
    }
  }

  private String publish(Actor actor, Challenge challenge, Instant now) {
    gate.verifiedBuyer(actor);
    String fact = challenge.publish(actor.subject(), now);
    challenges.archive(challenge, now);
    return fact;
  }
}
