package org.guildhall.buying.consortium.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;

/** An organisation votes, or changes its vote, while the decision is open. */
@ApplicationScoped
class CastVote {
  private final Decisions decisions;
  private final AuditTrail audit;
  private final Clock clock;

  CastVote(Decisions decisions, AuditTrail audit, Clock clock) {
    this.decisions = decisions;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public DecisionView cast(Actor actor, UUID decisionId, String option) {
    var decision = decisions.lockedById(decisionId);
    decision.vote(actor.mustActForSome(), option, actor.subject(), clock.instant());
    audit.record(actor, "decision.voted", "decision", decisionId, Map.of("option", option));
    return DecisionView.of(decision);
  }
}
