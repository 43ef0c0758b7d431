package org.guildhall.marketplace.market.challenge.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;
import org.guildhall.kit.base.document.StoredDocument;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.ChallengeDocument;
import org.guildhall.marketplace.market.challenge.ChallengeFacts;
import org.guildhall.marketplace.market.challenge.Challenges;
import org.guildhall.marketplace.market.challenge.api.ChallengeView.DocumentView;

/** An author adds a document; to what is published already that is an amendment. */
@ApplicationScoped
class AttachDocument {

  private final Challenges challenges;
  private final ChallengeFacts facts;
  private final AuditTrail audit;
  private final Clock clock;

  AttachDocument(Challenges challenges, ChallengeFacts facts, AuditTrail audit, Clock clock) {
    this.challenges = challenges;
    this.facts = facts;
    this.audit = audit;
    this.clock = clock;
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
            clock.instant());
    challenge.attach(actor.subject(), document);
    if (challenge.isPublic()) {
      challenges.archive(challenge, clock.instant());
      facts.publish("challenge.amended", challenge);
    }
    var details = Map.of("document", document.id(), "sha256", document.sha256());
    audit.record(actor, "challenge.document-attached", "challenge", id, details);
    return DocumentView.of(document);
  }
}
