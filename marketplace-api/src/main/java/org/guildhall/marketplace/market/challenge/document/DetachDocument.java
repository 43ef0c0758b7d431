package org.guildhall.marketplace.market.challenge.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.ChallengeDocument;
import org.guildhall.marketplace.market.challenge.Challenges;

/** An author takes a document out of a draft. */
@ApplicationScoped
class DetachDocument {

  private final Challenges challenges;
  private final Changes changes;

  DetachDocument(Challenges challenges, Changes changes) {
    this.challenges = challenges;
    this.changes = changes;
  }

  @Transactional
  public void detach(Actor actor, UUID id, UUID documentId) {
    Challenge challenge = challenges.getOwn(actor, id);
    ChallengeDocument document =
        challenge
            .document(documentId)
            .orElseThrow(() -> ProblemException.notFound("document", documentId));
    challenge.detach(actor.subject(), document);
    changes.record(
        actor, "challenge.document-detached", "challenge", id, Map.of("document", documentId));
  }
}
