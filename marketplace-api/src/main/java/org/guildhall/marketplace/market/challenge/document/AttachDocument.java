package org.guildhall.marketplace.market.challenge.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.document.StoredDocument;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.ChallengeDocument;
import org.guildhall.marketplace.market.challenge.ChallengeFacts;
import org.guildhall.marketplace.market.challenge.Challenges;
import org.guildhall.marketplace.market.challenge.api.ChallengeView.DocumentView;

/**
 * An author adds a document; to what is published already that is an amendment. The same bytes
 * under the same name are there already: a repetition changes nothing and is answered the same.
 */
@ApplicationScoped
class AttachDocument {

  private final Challenges challenges;
  private final ChallengeFacts facts;
  private final Changes changes;

  AttachDocument(Challenges challenges, ChallengeFacts facts, Changes changes) {
    this.challenges = challenges;
    this.facts = facts;
    this.changes = changes;
  }

  @Transactional
  public DocumentView attach(Actor actor, UUID id, String name, StoredDocument stored) {
    Challenge challenge = challenges.getOwn(actor, id);
    ChallengeDocument document =
        new ChallengeDocument(
            Ids.next(),
            name,
            stored.sha256().hex(),
            stored.size(),
            stored.mediaType(),
            changes.now());
    ChallengeDocument there = challenge.attach(actor.subject(), document);
    if (!there.equals(document)) {
      return DocumentView.of(there);
    }
    if (challenge.isPublic()) {
      challenges.archive(challenge, changes.now());
      facts.publish("challenge.amended", challenge);
    }
    var details = Map.of("document", document.id(), "sha256", document.sha256());
    changes.record(actor, "challenge.document-attached", "challenge", id, details);
    return DocumentView.of(document);
  }
}
