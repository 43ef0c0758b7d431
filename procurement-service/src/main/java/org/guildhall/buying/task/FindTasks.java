package org.guildhall.buying.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.guildhall.buying.replica.party.PartyMemberships;
import org.guildhall.kit.base.actor.Actor;

/** Gathers what waits for a person from every feature. */
@ApplicationScoped
class FindTasks {
  private final PartyMemberships memberships;
  private final Instance<TaskSource> sources;

  FindTasks(PartyMemberships memberships, @Any Instance<TaskSource> sources) {
    this.memberships = memberships;
    this.sources = sources;
  }

  /** What is due first comes first. */
  @Transactional
  public List<Task> of(Actor actor) {
    var held =
        memberships.heldBy(actor.subject()).stream()
            .filter(h -> actor.organisation().isEmpty() || actor.actsFor(h.organisationId()))
            .map(h -> new Membership(h.organisationId(), h.roles()))
            .toList();
    return sources.stream()
        .flatMap(source -> source.tasksOf(actor, held).stream())
        .sorted(
            Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Task::kind)
                .thenComparing(Task::title))
        .toList();
  }
}
