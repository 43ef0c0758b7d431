package org.guildhall.buying.consortium.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;

/** Decisions an organisation has not voted in. */
@ApplicationScoped
class DecisionTasks implements TaskSource {
  private final Decisions decisions;

  DecisionTasks(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<HeldRoles> held) {
    var tasks = new ArrayList<Task>();
    for (HeldRoles roles : held) {
      if (roles.hasAny(Role.APPROVER)) {
        decisions.waitingFor(roles.organisationId()).stream()
            .map(decision ->
                new Task(
                    "decision.vote",
                    "Vote: " + decision.question(),
                    roles.organisationId(),
                    new Task.Subject("decision", decision.id()),
                    decision.closesAt(),
                    "/api/v1/consortia/" + decision.consortiumId() + "/decisions"))
            .forEach(tasks::add);
      }
    }
    return tasks;
  }
}
