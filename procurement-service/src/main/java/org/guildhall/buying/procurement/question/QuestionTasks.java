package org.guildhall.buying.procurement.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;

/** Questions a lead authority has not answered. */
@ApplicationScoped
class QuestionTasks implements TaskSource {
  private final Questions questions;

  QuestionTasks(Questions questions) {
    this.questions = questions;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<HeldRoles> held) {
    var tasks = new ArrayList<Task>();
    for (HeldRoles roles : held) {
      if (roles.hasAny(Role.BUYER)) {
        questions.unansweredOf(roles.organisationId()).stream()
            .map(question ->
                new Task(
                    "question.answer",
                    "Answer a supplier's question",
                    roles.organisationId(),
                    new Task.Subject("procurement", question.procurementId()),
                    null,
                    "/api/v1/procurements/" + question.procurementId() + "/questions"))
            .forEach(tasks::add);
      }
    }
    return tasks;
  }
}
