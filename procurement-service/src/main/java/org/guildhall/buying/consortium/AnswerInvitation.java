package org.guildhall.buying.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;
import org.guildhall.kit.facts.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** An invited authority joins or declines with a reason. */
@ApplicationScoped
class AnswerInvitation {
  private final Consortia consortia;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  AnswerInvitation(Consortia consortia, Outbox outbox, AuditTrail audit, Clock clock) {
    this.consortia = consortia;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param refusal why it declines; null when it joins
   */
  @Transactional
  public ConsortiumView answer(Actor actor, UUID consortiumId, @Nullable String refusal) {
    var consortium = consortia.lockedById(consortiumId);
    var organisation = actor.mustActForSome();
    Access.mustBeInvited(consortium, organisation);
    if (refusal == null) {
      outbox.publish(consortium.memberJoined(organisation, clock.instant()));
    } else {
      consortium.memberDeclined(organisation, refusal);
    }
    consortia.flush();
    audit.record(
        actor,
        refusal == null ? "consortium.joined" : "consortium.declined",
        "consortium",
        consortiumId,
        refusal == null ? Map.of() : Map.of("reason", refusal));
    return ConsortiumView.forMember(consortium);
  }
}
