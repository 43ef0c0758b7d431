package org.guildhall.buying.assessment.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.buying.assessment.panel.Standing;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;

/** Declarations to make and tenders to score. */
@ApplicationScoped
class EvaluationTasks implements TaskSource {
  private final MyEvaluations evaluations;

  EvaluationTasks(MyEvaluations evaluations) {
    this.evaluations = evaluations;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<HeldRoles> held) {
    boolean evaluator = held.stream().anyMatch(m -> m.hasAny(Role.EVALUATOR));
    return evaluator
        ? evaluations.of(actor).stream()
            .filter(e -> belongs(held, e.organisationId()))
            .filter(e -> !e.bidders().isEmpty())
            .flatMap(EvaluationTasks::task)
            .toList()
        : List.of();
  }

  private static boolean belongs(List<HeldRoles> held, UUID organisation) {
    return held.stream()
        .anyMatch(m -> m.organisationId().equals(organisation) && m.hasAny(Role.EVALUATOR));
  }

  private static Stream<Task> task(MyEvaluations.MyEvaluation evaluation) {
    if (evaluation.standing() == Standing.APPOINTED) {
      return Stream.of(
          task(
              "panel.declaration",
              "Say whether you have a conflict of interest: " + evaluation.title(),
              evaluation,
              "/api/v1/procurements/" + evaluation.procurementId() + "/panel/declarations"));
    }
    if (evaluation.standing() == Standing.CLEAR && evaluation.scoresLockedAt() == null) {
      long left = evaluation.toScore() - evaluation.scored();
      return Stream.of(
          task(
              left > 0 ? "evaluation.scores" : "evaluation.lock",
              (left > 0
                      ? "Score " + left + (left == 1 ? " answer: " : " answers: ")
                      : "Lock your scores: ")
                  + evaluation.title(),
              evaluation,
              "/api/v1/evaluations/" + evaluation.procurementId()));
    }
    return Stream.empty();
  }

  private static Task task(
      String kind, String title, MyEvaluations.MyEvaluation evaluation, String link) {
    return new Task(
        kind,
        title,
        evaluation.organisationId(),
        new Task.Subject("procurement", evaluation.procurementId()),
        null,
        link);
  }
}
