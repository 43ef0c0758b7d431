package org.guildhall.buying.award.termination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.draft.NoticeDraft;
import org.guildhall.buying.notice.draft.NoticeDrafts;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;

/** Termination notices that wait for approval by somebody else than who prepared them. */
@ApplicationScoped
class TerminationTasks implements TaskSource {
  private final NoticeDrafts drafts;
  private final Stages stages;
  private final Clock clock;

  TerminationTasks(NoticeDrafts drafts, Stages stages, Clock clock) {
    this.drafts = drafts;
    this.stages = stages;
    this.clock = clock;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<HeldRoles> held) {
    Instant now = clock.instant();
    List<UUID> waiting =
        HeldRoles.organisations(held, Role.APPROVER)
            .flatMap(lead -> drafts.waitingFor(lead, NoticeType.TERMINATION_NOTICE).stream())
            .filter(draft -> !draft.preparedBy().equals(actor.subject()))
            .map(NoticeDraft::procurementId)
            .toList();
    return stages.byIds(waiting).values().stream()
        .filter(procurement -> canBeApproved(procurement, now))
        .map(TerminationTasks::task)
        .toList();
  }

  private static boolean canBeApproved(ProcurementStage procurement, Instant now) {
    return procurement.canBe(Act.TERMINATE, now) || procurement.canBe(Act.CORRECT_TERMINATION, now);
  }

  private static Task task(ProcurementStage procurement) {
    return new Task(
        "termination.approval",
        "Approve the end without an award of " + procurement.title(),
        procurement.leadId(),
        new Task.Subject("procurement", procurement.id()),
        null,
        "/api/v1/procurements/" + procurement.id() + "/notice-drafts");
  }
}
