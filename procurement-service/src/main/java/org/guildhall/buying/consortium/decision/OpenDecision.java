package org.guildhall.buying.consortium.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Map;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/** Puts a question to an electorate. */
@ApplicationScoped
public class OpenDecision {
  private final Decisions decisions;
  private final Changes changes;

  OpenDecision(Decisions decisions, Changes changes) {
    this.decisions = decisions;
    this.changes = changes;
  }

  /** Opens it; the caller has checked that the actor may. */
  @Transactional
  public Decision open(Actor actor, NewDecision asked, Electorate electorate) {
    var now = changes.now();
    if (!asked.closesAt().isAfter(now)) {
      throw ProblemException.field("closesAt", "Choose a time in the future.");
    }
    if (asked.options().size() < 2
        || new HashSet<>(asked.options()).size() < asked.options().size()) {
      throw ProblemException.field("options", "Give at least two different options.");
    }
    var decision = new Decision(asked, electorate, actor.subject(), now);
    decisions.persist(decision);
    changes.record(
        actor,
        "decision.opened",
        "decision",
        decision.id(),
        Map.of("question", asked.question(), "purpose", asked.purpose().name()));
    return decision;
  }
}
