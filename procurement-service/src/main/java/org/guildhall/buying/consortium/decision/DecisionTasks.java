package org.guildhall.buying.consortium.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;

/** Decisions an organisation has not voted in, and those it has to close. */
@ApplicationScoped
class DecisionTasks implements TaskSource {
  private final Decisions decisions;
  private final Clock clock;

  DecisionTasks(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<HeldRoles> held) {
    Instant now = clock.instant();
    return Stream.concat(
            HeldRoles.organisations(held, Role.APPROVER)
                .flatMap(voter ->
                    decisions.waitingFor(voter, now).stream()
                        .map(decision -> task("decision.vote", "Vote: ", decision, voter))),
            held.stream().flatMap(roles -> toClose(roles, now)))
        .toList();
  }

  /** The lead's buyers close the vote on an award, its approvers every other one as well. */
  private Stream<Task> toClose(HeldRoles roles, Instant now) {
    UUID convener = roles.organisationId();
    return roles.hasAny(Role.BUYER, Role.APPROVER)
        ? decisions.toClose(convener, now).stream()
            .filter(decision -> roles.hasAny(Role.BUYER) || decision.purpose() != Purpose.AWARD)
            .map(decision -> task("decision.closing", "Close the vote: ", decision, convener))
        : Stream.empty();
  }

  private static Task task(String kind, String title, Decision decision, UUID organisation) {
    return new Task(
        kind,
        title + decision.question(),
        organisation,
        new Task.Subject("decision", decision.id()),
        decision.closesAt(),
        "/api/v1/consortia/" + decision.consortiumId() + "/decisions");
  }
}
