package org.guildhall.buying.consortium.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** What a question is about has come to an end, so that nobody decides it any more. */
@ApplicationScoped
public class LapseDecision {
  private final Decisions decisions;
  private final Changes changes;

  LapseDecision(Decisions decisions, Changes changes) {
    this.decisions = decisions;
    this.changes = changes;
  }

  /**
   * In the transaction that ends it; what was closed before stays as it was decided.
   *
   * @param actor ended what the question is about
   */
  @Transactional
  public void lapse(Actor actor, UUID decisionId) {
    var decision = decisions.lockedById(decisionId);
    if (decision.closedAt().isEmpty()) {
      decision.lapse(changes.now());
      changes.record(actor, "decision.lapsed", "decision", decisionId);
    }
  }
}
