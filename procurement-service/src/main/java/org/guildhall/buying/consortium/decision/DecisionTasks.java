package org.guildhall.buying.consortium.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.buying.task.Membership;
import org.guildhall.buying.task.Task;
import org.guildhall.buying.task.TaskSource;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;

/** Decisions an organisation has not voted in. */
@ApplicationScoped
class DecisionTasks implements TaskSource {
  private final Decisions decisions;

  DecisionTasks(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<Membership> memberships) {
    var tasks = new ArrayList<Task>();
    for (var membership : memberships) {
      if (membership.hasAny(Role.APPROVER)) {
        decisions.waitingFor(membership.organisationId()).stream()
            .map(decision ->
                new Task(
                    "decision.vote",
                    "Vote: " + decision.question(),
                    membership.organisationId(),
                    new Task.Subject("decision", decision.id()),
                    decision.closesAt(),
                    "/api/v1/consortia/" + decision.consortiumId() + "/decisions"))
            .forEach(tasks::add);
      }
    }
    return tasks;
  }
}
