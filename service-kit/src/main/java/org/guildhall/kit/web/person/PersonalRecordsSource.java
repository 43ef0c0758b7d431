package org.guildhall.kit.web.person;

import java.util.List;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;

/** What a service keeps of people; a CDI bean. */
public interface PersonalRecordsSource {

  /** In the order in which people read it. */
  List<PersonalRecords> records();

  /**
   * What has to end before anything is erased, in the same transaction.
   *
   * @throws ProblemException if it cannot end; then nothing is erased
   */
  default void endBeforeErasure(Actor person) {}
}
