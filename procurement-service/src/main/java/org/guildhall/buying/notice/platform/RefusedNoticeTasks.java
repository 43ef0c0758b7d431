package org.guildhall.buying.notice.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.buying.notice.draft.NoticeDraft;
import org.guildhall.buying.notice.draft.NoticeDrafts;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;

/** Notices that the central platform refused: their preparers put right what they say. */
@ApplicationScoped
class RefusedNoticeTasks implements TaskSource {
  private final NoticeDrafts drafts;
  private final Stages stages;

  RefusedNoticeTasks(NoticeDrafts drafts, Stages stages) {
    this.drafts = drafts;
    this.stages = stages;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<HeldRoles> held) {
    return HeldRoles.organisations(held, Role.BUYER).flatMap(this::refused).toList();
  }

  private Stream<Task> refused(UUID lead) {
    List<NoticeDraft> refused = drafts.refused(lead);
    Map<UUID, ProcurementStage> procurements =
        stages.byIds(refused.stream().map(NoticeDraft::procurementId).collect(Collectors.toSet()));
    return refused.stream()
        .map(draft -> task(draft, Objects.requireNonNull(procurements.get(draft.procurementId()))));
  }

  private static Task task(NoticeDraft draft, ProcurementStage procurement) {
    return new Task(
        "notice.refused",
        "Put right the notice that the central platform refused: " + procurement.title(),
        procurement.leadId(),
        new Task.Subject("notice-draft", draft.id()),
        null,
        "/api/v1/notice-drafts/" + draft.id());
  }
}
