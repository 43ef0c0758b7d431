package org.guildhall.buying.procurement.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;

/** Plans that wait for approval by somebody else than their author. */
@ApplicationScoped
class ProcurementTasks implements TaskSource {
  private final Procurements procurements;

  ProcurementTasks(Procurements procurements) {
    this.procurements = procurements;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<HeldRoles> held) {
    return HeldRoles.organisations(held, Role.APPROVER)
        .flatMap(lead -> procurements.waitingForApproval(lead).stream())
        .filter(procurement -> !procurement.isWorkOf(actor.subject()))
        .map(ProcurementTasks::task)
        .toList();
  }

  private static Task task(Procurement procurement) {
    return new Task(
        "procurement.approval",
        "Approve the tender notice of " + procurement.title(),
        procurement.leadId(),
        new Task.Subject("procurement", procurement.id()),
        null,
        "/api/v1/procurements/" + procurement.id() + "/notice-drafts");
  }
}
