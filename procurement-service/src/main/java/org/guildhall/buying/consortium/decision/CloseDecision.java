package org.guildhall.buying.consortium.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;

/** The convener closes a decision; its outcome is final. */
@ApplicationScoped
class CloseDecision {
  private final Decisions decisions;
  private final AuditTrail audit;
  private final Clock clock;

  CloseDecision(Decisions decisions, AuditTrail audit, Clock clock) {
    this.decisions = decisions;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public DecisionView close(Actor actor, UUID decisionId) {
    var decision = decisions.lockedById(decisionId);
    actor.mustActFor(decision.convenerId());
    decision.close(clock.instant());
    audit.record(
        actor,
        "decision.closed",
        "decision",
        decisionId,
        Map.of("outcome", decision.outcome().orElseThrow().name()));
    return DecisionView.of(decision);
  }
}
