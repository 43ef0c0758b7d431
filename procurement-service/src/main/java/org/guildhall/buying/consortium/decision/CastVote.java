package org.guildhall.buying.consortium.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** An organisation votes, or changes its vote, while the decision is open. */
@ApplicationScoped
class CastVote {
  private final Decisions decisions;
  private final Consortia consortia;
  private final Changes changes;

  CastVote(Decisions decisions, Consortia consortia, Changes changes) {
    this.decisions = decisions;
    this.consortia = consortia;
    this.changes = changes;
  }

  @Transactional
  public DecisionView cast(Actor actor, UUID decisionId, String option) {
    var decision = decisions.lockedById(decisionId);
    var organisation = actor.mustActForSome();
    // Who has left since it was asked has no say any more.
    consortia.byId(decision.consortiumId()).mustHaveMember(organisation);
    decision.vote(organisation, option, actor.subject(), changes.now());
    changes.record(actor, "decision.voted", "decision", decisionId, Map.of("option", option));
    return DecisionView.of(decision);
  }
}
