package org.guildhall.buying.procurement.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
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
    return HeldRoles.organisations(held, Role.BUYER)
        .flatMap(lead -> questions.unansweredOf(lead).stream().map(q -> task(q, lead)))
        .toList();
  }

  private static Task task(Question question, UUID lead) {
    return new Task(
        "question.answer",
        "Answer a supplier's question",
        lead,
        new Task.Subject("procurement", question.procurementId()),
        null,
        "/api/v1/procurements/" + question.procurementId() + "/questions");
  }
}
