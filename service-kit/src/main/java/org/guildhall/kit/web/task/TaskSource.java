package org.guildhall.kit.web.task;

import java.util.List;
import org.guildhall.kit.base.actor.Actor;

/** A feature that may have something waiting for a person; one CDI bean per feature. */
public interface TaskSource {
  /**
   * What waits for this person.
   *
   * @param actor who asks; if it acts for an organisation, only that organisation's tasks count
   * @param held all roles of the person, by organisation, to look up what waits for each
   */
  List<Task> tasksOf(Actor actor, List<HeldRoles> held);
}
