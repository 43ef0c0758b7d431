package org.guildhall.buying.consortium.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** An organisation votes, or changes its vote, while the decision is open. */
@ApplicationScoped
class CastVote {
  private final Decisions decisions;
  private final Changes changes;

  CastVote(Decisions decisions, Changes changes) {
    this.decisions = decisions;
    this.changes = changes;
  }

  @Transactional
  public DecisionView cast(Actor actor, UUID decisionId, String option) {
    var decision = decisions.lockedById(decisionId);
    decision.vote(actor.mustActForSome(), option, actor.subject(), changes.now());
    changes.record(actor, "decision.voted", "decision", decisionId, Map.of("option", option));
    return DecisionView.of(decision);
  }
}
