package org.guildhall.buying.procurement.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
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
    var tasks = new ArrayList<Task>();
    for (HeldRoles roles : held) {
      if (roles.hasAny(Role.APPROVER)) {
        procurements.waitingForApproval(roles.organisationId()).stream()
            .filter(procurement -> !procurement.isWorkOf(actor.subject()))
            .map(procurement ->
                new Task(
                    "procurement.approval",
                    "Approve the tender notice of " + procurement.title(),
                    roles.organisationId(),
                    new Task.Subject("procurement", procurement.id()),
                    null,
                    "/api/v1/procurements/" + procurement.id()))
            .forEach(tasks::add);
      }
    }
    return tasks;
  }
}
