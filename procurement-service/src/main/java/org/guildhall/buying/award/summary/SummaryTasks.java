package org.guildhall.buying.award.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;

/** Assessment summaries to read while something can still be done about them. */
@ApplicationScoped
class SummaryTasks implements TaskSource {
  private final SentSummaries sent;
  private final Stages stages;

  SummaryTasks(SentSummaries sent, Stages stages) {
    this.sent = sent;
    this.stages = stages;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<HeldRoles> held) {
    return held.stream()
        .filter(roles -> roles.hasAny(Role.BIDDER))
        .flatMap(roles -> bidding(roles.organisationId()))
        .toList();
  }

  private Stream<Task> bidding(UUID supplier) {
    List<SentSummary> waiting = sent.waitingFor(supplier);
    Map<UUID, ProcurementStage> procurements =
        stages.byIds(waiting.stream().map(SentSummary::procurementId).collect(Collectors.toSet()));
    return waiting.stream()
        .map(summary ->
            task(
                summary,
                Objects.requireNonNull(procurements.get(summary.procurementId())),
                supplier));
  }

  private static Task task(SentSummary summary, ProcurementStage procurement, UUID supplier) {
    return new Task(
        "summary.read",
        "Read your assessment summary: " + procurement.title(),
        supplier,
        new Task.Subject("tender", summary.tenderId()),
        procurement.stage().endsAt(),
        "/api/v1/tenders/" + summary.tenderId() + "/assessment-summary");
  }
}
