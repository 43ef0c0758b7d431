package org.guildhall.buying.procurement.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.buying.task.Membership;
import org.guildhall.buying.task.Task;
import org.guildhall.buying.task.TaskSource;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;

/** Questions a lead authority has not answered. */
@ApplicationScoped
class QuestionTasks implements TaskSource {
  private final Questions questions;

  QuestionTasks(Questions questions) {
    this.questions = questions;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<Membership> memberships) {
    var tasks = new ArrayList<Task>();
    for (var membership : memberships) {
      if (membership.hasAny(Role.BUYER)) {
        questions.unansweredOf(membership.organisationId()).stream()
            .map(question ->
                new Task(
                    "question.answer",
                    "Answer a supplier's question",
                    membership.organisationId(),
                    new Task.Subject("procurement", question.procurementId()),
                    null,
                    "/api/v1/procurements/" + question.procurementId() + "/questions"))
            .forEach(tasks::add);
      }
    }
    return tasks;
  }
}
