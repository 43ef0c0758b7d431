package org.guildhall.buying.procurement.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.task.Membership;
import org.guildhall.buying.task.Task;
import org.guildhall.buying.task.TaskSource;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;

/** Amendments that wait for approval by somebody else than who prepared them. */
@ApplicationScoped
class AmendmentTasks implements TaskSource {
  private final Amendments amendments;
  private final Procurements procurements;

  AmendmentTasks(Amendments amendments, Procurements procurements) {
    this.amendments = amendments;
    this.procurements = procurements;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<Membership> memberships) {
    List<Task> tasks = new ArrayList<>();
    for (Membership membership : memberships) {
      if (membership.hasAny(Role.APPROVER)) {
        List<UUID> waiting =
            amendments.waitingForApproval(membership.organisationId()).stream()
                .filter(amendment -> !amendment.preparedBy().equals(actor.subject()))
                .map(Amendment::procurementId)
                .toList();
        Map<UUID, Procurement> amended = procurements.byIds(waiting);
        waiting.forEach(id -> tasks.add(task(Objects.requireNonNull(amended.get(id)))));
      }
    }
    return tasks;
  }

  private static Task task(Procurement procurement) {
    return new Task(
        "amendment.approval",
        "Approve the amendment of " + procurement.title(),
        procurement.leadId(),
        new Task.Subject("procurement", procurement.id()),
        procurement.tendersUntil(),
        "/api/v1/procurements/" + procurement.id() + "/amendments");
  }
}
