package org.guildhall.kit.web.task;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.web.membership.MembershipDirectory;

/** Gathers what waits for a person from every feature. */
@ApplicationScoped
@IfBuildProperty(name = TaskKinds.SERVED, stringValue = "true", enableIfMissing = true)
class FindTasks {
  private final MembershipDirectory memberships;
  private final Instance<TaskSource> sources;

  FindTasks(MembershipDirectory memberships, @Any Instance<TaskSource> sources) {
    this.memberships = memberships;
    this.sources = sources;
  }

  /** What is due first comes first. */
  @Transactional
  public List<Task> of(Actor actor) {
    List<HeldRoles> held =
        memberships.heldBy(actor.subject()).entrySet().stream()
            .filter(e -> actor.organisation().isEmpty() || actor.actsFor(e.getKey()))
            .map(e -> new HeldRoles(e.getKey(), e.getValue()))
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
