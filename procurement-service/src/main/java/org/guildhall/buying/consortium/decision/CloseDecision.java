package org.guildhall.buying.consortium.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** The convener closes a decision; its outcome is final. */
@ApplicationScoped
class CloseDecision {
  private final Decisions decisions;
  private final Instance<DecisionRule> rules;
  private final Changes changes;

  CloseDecision(Decisions decisions, @Any Instance<DecisionRule> rules, Changes changes) {
    this.decisions = decisions;
    this.rules = rules;
    this.changes = changes;
  }

  @Transactional
  public DecisionView close(Actor actor, UUID decisionId) {
    var decision = decisions.lockedById(decisionId);
    actor.mustActFor(decision.convenerId());
    rules.stream()
        .filter(rule -> rule.purpose() == decision.purpose())
        .forEach(rule ->
            decision.subjectId().ifPresent(subject -> rule.mustBeClosable(subject, changes.now())));
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
