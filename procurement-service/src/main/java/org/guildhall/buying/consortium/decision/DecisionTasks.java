package org.guildhall.buying.consortium.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;

/** Decisions an organisation has not voted in. */
@ApplicationScoped
class DecisionTasks implements TaskSource {
  private final Decisions decisions;
  private final Clock clock;

  DecisionTasks(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<HeldRoles> held) {
    Instant now = clock.instant();
    return HeldRoles.organisations(held, Role.APPROVER)
        .flatMap(voter ->
            decisions.waitingFor(voter, now).stream().map(decision -> task(decision, voter)))
        .toList();
  }

  private static Task task(Decision decision, UUID voter) {
    return new Task(
        "decision.vote",
        "Vote: " + decision.question(),
        voter,
        new Task.Subject("decision", decision.id()),
        decision.closesAt(),
        "/api/v1/consortia/" + decision.consortiumId() + "/decisions");
  }
}
