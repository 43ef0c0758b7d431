package org.guildhall.marketplace.market.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.kit.facts.outbox.CurrentStateSource;
import org.guildhall.kit.facts.outbox.Fact;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.guildhall.marketplace.organisation.Organisations;

/** Tells the other services about published challenges, on topic {@code challenges}. */
@ApplicationScoped
public class ChallengeFacts implements CurrentStateSource {

  private static final String TOPIC = "challenges";

  private final Changes changes;
  private final Challenges challenges;
  private final Organisations organisations;
  private final AnsweredChallenges answered;

  ChallengeFacts(
      Changes changes,
      Challenges challenges,
      Organisations organisations,
      AnsweredChallenges answered) {
    this.changes = changes;
    this.challenges = challenges;
    this.organisations = organisations;
    this.answered = answered;
  }

  /**
   * Publishes the challenge as it is now. Pending changes are written first, so that the fact
   * carries the version they result in. Nothing is said of what was never public.
   */
  public void publish(String type, Challenge challenge) {
    if (challenge.isPublic()) {
      challenges.flush();
      changes.publish(fact(type, challenge));
    }
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Stream<Fact> currentFacts() {
    return challenges.stream("publishedAt is not null")
        .map(challenge -> fact("challenge.amended", challenge));
  }

  private Fact fact(String type, Challenge challenge) {
    String organisation =
        organisations.ref(challenge.organisation()).map(OrganisationRef::name).orElse("");
    return new Fact(
        TOPIC,
        type,
        challenge.id(),
        challenge.version(),
        ChallengeSnapshot.of(challenge, organisation, answered.isAnswered(challenge.id())));
  }
}
