package org.guildhall.buying.procurement.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.task.Membership;
import org.guildhall.buying.task.Task;
import org.guildhall.buying.task.TaskSource;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;

/** Plans that wait for approval by somebody else than their author. */
@ApplicationScoped
class ProcurementTasks implements TaskSource {
  private final Procurements procurements;

  ProcurementTasks(Procurements procurements) {
    this.procurements = procurements;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<Membership> memberships) {
    var tasks = new ArrayList<Task>();
    for (var membership : memberships) {
      if (membership.hasAny(Role.APPROVER)) {
        procurements.waitingForApproval(membership.organisationId()).stream()
            .filter(procurement -> !procurement.isWorkOf(actor.subject()))
            .map(procurement ->
                new Task(
                    "procurement.approval",
                    "Approve the tender notice of " + procurement.title(),
                    membership.organisationId(),
                    new Task.Subject("procurement", procurement.id()),
                    null,
                    "/api/v1/procurements/" + procurement.id()))
            .forEach(tasks::add);
      }
    }
    return tasks;
  }
}
