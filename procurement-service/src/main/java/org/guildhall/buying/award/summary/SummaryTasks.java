package org.guildhall.buying.award.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.task.Membership;
import org.guildhall.buying.task.Task;
import org.guildhall.buying.task.TaskSource;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/** Assessment summaries to read while something can still be done about them. */
@ApplicationScoped
class SummaryTasks implements TaskSource {
  private final SentSummaries sent;
  private final Procurements procurements;

  SummaryTasks(SentSummaries sent, Procurements procurements) {
    this.sent = sent;
    this.procurements = procurements;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<Membership> memberships) {
    return memberships.stream()
        .filter(membership -> membership.hasAny(Role.BIDDER))
        .flatMap(membership -> bidding(membership.organisationId()))
        .toList();
  }

  private Stream<Task> bidding(UUID supplier) {
    List<SentSummary> waiting = sent.waitingFor(supplier);
    Map<UUID, Procurement> awarded =
        procurements.byIds(waiting.stream().map(SentSummary::procurementId).toList());
    return waiting.stream()
        .map(summary -> {
          Procurement procurement = Objects.requireNonNull(awarded.get(summary.procurementId()));
          return new Task(
              "summary.read",
              "Read your assessment summary: " + procurement.title(),
              supplier,
              new Task.Subject("tender", summary.tenderId()),
              endOfStandstill(procurement),
              "/api/v1/tenders/" + summary.tenderId() + "/assessment-summary");
        });
  }

  private static @Nullable Instant endOfStandstill(Procurement procurement) {
    return procurement.stageEndsAt().orElse(null);
  }
}
