package org.guildhall.buying.replica.market;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;

/** Keeps the replica of challenges; older facts than what is known are ignored. */
@ApplicationScoped
class ChallengeFacts implements FactHandler {
  private final Challenges challenges;

  ChallengeFacts(Challenges challenges) {
    this.challenges = challenges;
  }

  @Override
  public String topic() {
    return "challenges";
  }

  @Override
  public void handle(ReceivedFact received) {
    if (!received.type().startsWith("challenge.")) {
      return;
    }
    var fact = received.as(ChallengeFact.class);
    var known = challenges.findById(fact.id());
    if (known == null) {
      challenges.persist(new Challenge(fact));
    } else if (fact.version() >= known.version()) {
      known.told(fact);
    }
  }
}
