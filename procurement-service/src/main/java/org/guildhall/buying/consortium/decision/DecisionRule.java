package org.guildhall.buying.consortium.decision;

import java.time.Instant;
import java.util.UUID;

/** A feature that asks the members says how long their decision still matters. */
public interface DecisionRule {
  /** The decisions it answers for. */
  Purpose purpose();

  /** Refuses a vote on what has come to an end otherwise. */
  void mustTakeVotes(UUID subjectId, Instant now);

  /** Refuses to close a vote on what has come to an end otherwise. */
  void mustBeClosable(UUID subjectId, Instant now);
}
