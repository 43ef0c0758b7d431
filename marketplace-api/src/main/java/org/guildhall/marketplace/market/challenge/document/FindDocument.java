package org.guildhall.marketplace.market.challenge.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.market.challenge.ChallengeDocument;
import org.guildhall.marketplace.market.challenge.Challenges;

/** Finds a document for somebody who may see its challenge. */
@ApplicationScoped
class FindDocument {

  private final Challenges challenges;

  FindDocument(Challenges challenges) {
    this.challenges = challenges;
  }

  @Transactional
  public ChallengeDocument find(Actor actor, UUID id, UUID documentId) {
    return challenges
        .getVisible(actor, id)
        .document(documentId)
        .orElseThrow(() -> ProblemException.notFound("document", documentId));
  }

  /** Refuses a request before its bytes are read. */
  @Transactional
  public void mustBeOwn(Actor actor, UUID id) {
    challenges.getOwn(actor, id);
  }
}
