package org.guildhall.buying.consortium.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** The convener closes a decision; its outcome is final. */
@ApplicationScoped
class CloseDecision {
  private final Decisions decisions;
  private final Changes changes;

  CloseDecision(Decisions decisions, Changes changes) {
    this.decisions = decisions;
    this.changes = changes;
  }

  @Transactional
  public DecisionView close(Actor actor, UUID decisionId) {
    var decision = decisions.lockedById(decisionId);
    actor.mustActFor(decision.convenerId());
    decision.close(changes.now());
    changes.record(
        actor,
        "decision.closed",
        "decision",
        decisionId,
        Map.of("outcome", decision.outcome().orElseThrow().name()));
    return DecisionView.of(decision);
  }
}
