package org.guildhall.buying.procurement.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;

/** Amendments that wait for approval by somebody else than who prepared them. */
@ApplicationScoped
class AmendmentTasks implements TaskSource {
  private final Amendments amendments;
  private final Stages stages;
  private final Clock clock;

  AmendmentTasks(Amendments amendments, Stages stages, Clock clock) {
    this.amendments = amendments;
    this.stages = stages;
    this.clock = clock;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<HeldRoles> held) {
    Instant now = clock.instant();
    List<UUID> waiting =
        HeldRoles.organisations(held, Role.APPROVER)
            .flatMap(lead -> amendments.waitingForApproval(lead).stream())
            .filter(amendment -> !amendment.preparedBy().equals(actor.subject()))
            .map(Amendment::procurementId)
            .toList();
    return stages.byIds(waiting).values().stream()
        .filter(procurement -> procurement.canBe(Act.APPROVE_AMENDMENT, now))
        .map(AmendmentTasks::task)
        .toList();
  }

  private static Task task(ProcurementStage procurement) {
    return new Task(
        "amendment.approval",
        "Approve the amendment of " + procurement.title(),
        procurement.leadId(),
        new Task.Subject("procurement", procurement.id()),
        procurement.tendersUntil(),
        "/api/v1/procurements/" + procurement.id() + "/notice-drafts");
  }
}
