package org.guildhall.marketplace.market.challenge.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.document.DocumentQuota;
import org.guildhall.kit.base.document.DocumentQuota.Used;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.ChallengeDocument;
import org.guildhall.marketplace.market.challenge.Challenges;

/** Finds a document for somebody who may see its challenge. */
@ApplicationScoped
class FindDocument {

  private final Challenges challenges;
  private final DocumentQuota quota;

  FindDocument(Challenges challenges, DocumentQuota quota) {
    this.challenges = challenges;
    this.quota = quota;
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
    Challenge challenge = challenges.getOwn(actor, id);
    List<ChallengeDocument> there = challenge.documents();
    quota.mustHaveRoom(
        new Used(there.size(), there.stream().mapToLong(ChallengeDocument::size).sum()),
        challenges.documentsOf(challenge.organisation()));
  }
}
