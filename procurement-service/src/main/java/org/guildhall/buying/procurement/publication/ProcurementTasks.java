package org.guildhall.buying.procurement.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.plan.WaitingPlan;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;

/** Plans to finish, and plans that wait for approval by somebody else than their author. */
@ApplicationScoped
class ProcurementTasks implements TaskSource {
  private final Procurements procurements;
  private final WaitingPlan waiting;

  ProcurementTasks(Procurements procurements, WaitingPlan waiting) {
    this.procurements = procurements;
    this.waiting = waiting;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<HeldRoles> held) {
    List<Task> tasks = new ArrayList<>();
    for (HeldRoles roles : held) {
      if (roles.hasAny(Role.BUYER)) {
        toFinish(roles.organisationId()).forEach(tasks::add);
      }
      if (roles.hasAny(Role.BUYER, Role.APPROVER)) {
        submitted(roles, actor.subject()).forEach(tasks::add);
      }
    }
    return tasks;
  }

  private Stream<Task> toFinish(UUID lead) {
    return procurements.unfinished(lead).stream()
        .map(plan ->
            toFinish(
                plan.returnReason().isPresent()
                    ? "Revise the plan that was sent back: "
                    : "Finish the plan of ",
                plan));
  }

  /**
   * Approval has to be asked for again when something that its notice says has changed since. To
   * see that takes statements for each plan; an authority has few that wait.
   */
  private Stream<Task> submitted(HeldRoles roles, String subject) {
    return procurements.waitingForApproval(roles.organisationId()).stream()
        .flatMap(plan ->
            waiting.canBeApproved(plan)
                ? Stream.of(plan)
                    .filter(p -> roles.hasAny(Role.APPROVER) && !p.isWorkOf(subject))
                    .map(ProcurementTasks::toApprove)
                : Stream.of(plan)
                    .filter(p -> roles.hasAny(Role.BUYER))
                    .map(p -> toFinish("Ask again for approval of what has changed: ", p)));
  }

  private static Task toFinish(String title, Procurement plan) {
    return task("procurement.plan", title, plan, "");
  }

  private static Task toApprove(Procurement plan) {
    return task("procurement.approval", "Approve the tender notice of ", plan, "/notice-drafts");
  }

  private static Task task(String kind, String title, Procurement procurement, String path) {
    return new Task(
        kind,
        title + procurement.title(),
        procurement.leadId(),
        new Task.Subject("procurement", procurement.id()),
        null,
        "/api/v1/procurements/" + procurement.id() + path);
  }
}
