package org.guildhall.buying.consortium.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
  private final Instance<DecisionRule> rules;
  private final Changes changes;

  CastVote(
      Decisions decisions,
      Consortia consortia,
      @Any Instance<DecisionRule> rules,
      Changes changes) {
    this.decisions = decisions;
    this.consortia = consortia;
    this.rules = rules;
    this.changes = changes;
  }

  @Transactional
  public DecisionView cast(Actor actor, UUID decisionId, String option) {
    var decision = decisions.lockedById(decisionId);
    var organisation = actor.mustActForSome();
    // Who has left since it was asked has no say any more.
    consortia.byId(decision.consortiumId()).mustHaveMember(organisation);
    rules.stream()
        .filter(rule -> rule.purpose() == decision.purpose())
        .forEach(rule ->
            decision.subjectId().ifPresent(subject -> rule.mustTakeVotes(subject, changes.now())));
    decision.vote(organisation, option, actor.subject(), changes.now());
    changes.record(actor, "decision.voted", "decision", decisionId, Map.of("option", option));
    return DecisionView.of(decision);
  }
}
