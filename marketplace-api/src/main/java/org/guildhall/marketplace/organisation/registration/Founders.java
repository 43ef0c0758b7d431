package org.guildhall.marketplace.organisation.registration;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Whoever keeps the memberships; asked when an organisation is registered. */
public interface Founders {

  /**
   * Somebody whose membership an operator ended by giving the organisation back.
   *
   * @param id of the membership that ended
   * @param name empty once it is not kept any more
   * @param readmittedAt when an operator let them register it again
   */
  record ReleasedMember(UUID id, String name, Instant releasedAt, @Nullable Instant readmittedAt) {}

  /** Whether anybody can speak for the organisation. */
  boolean hasMembers(UUID organisation);

  /** Makes the person who registered an organisation its first administrator. */
  void found(Actor founder, UUID organisation);

  /**
   * Names of the organisations that this person registered or took over and that nobody has
   * verified or given back yet, whether they still belong to them or not; nobody counts for the
   * same person at the same time.
   */
  List<String> unverifiedOf(Actor founder);

  /** Whether an operator has sent this person away and not let them in again. */
  boolean isReleased(Actor person, UUID organisation);

  /**
   * Ends all memberships of an organisation that is given back. Whoever left it before is sent away
   * too.
   *
   * @param organisation locked
   * @return whose have ended now, ids at the identity provider
   */
  Set<String> release(Actor operator, UUID organisation);

  /** Whom an operator has sent away, the latest first. */
  List<ReleasedMember> released(UUID organisation);

  /**
   * Lets somebody register the organisation again who was sent away; again changes nothing.
   *
   * @throws ProblemException NOT_FOUND if they were not sent away
   */
  void readmit(UUID organisation, UUID membership);
}
