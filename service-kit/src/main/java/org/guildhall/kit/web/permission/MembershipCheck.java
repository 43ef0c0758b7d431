package org.guildhall.kit.web.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.membership.Entitlement;
import org.guildhall.kit.web.membership.MembershipCache;
import org.guildhall.kit.web.membership.MembershipDirectory;
import org.guildhall.kit.web.membership.MembershipOwner;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a person may do in an organisation, as surely as the request needs it. A read
 * believes the directory, through a memory of seconds. A write asks the directory itself, and if
 * that is a replica that is too old, the owner; without an answer it is refused, unless its
 * endpoint says that the last known membership is enough.
 */
@ApplicationScoped
class MembershipCheck {

  private static final Logger LOG = Logger.getLogger(MembershipCheck.class);

  /** How long an owner that did not answer is left alone where its answer is not needed. */
  private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

  private final MembershipCache cache;
  private final Instance<MembershipDirectory> directory;
  private final Instance<MembershipOwner> owner;
  private volatile long lastAnsweredNothing = System.nanoTime() - LEFT_ALONE.toNanos();

  MembershipCheck(
      MembershipCache cache,
      Instance<MembershipDirectory> directory,
      Instance<MembershipOwner> owner) {
    this.cache = cache;
    this.directory = directory;
    this.owner = owner;
  }

  /**
   * What is known of a person.
   *
   * @param lastKnown up to when everything is known, if that is too long ago to be sure
   */
  record Checked(Entitlement membership, Optional<Instant> lastKnown) {

    static Checked surely(Entitlement membership) {
      return new Checked(membership, Optional.empty());
    }
  }

  /** Enough for what changes nothing, and for what does not need a role. */
  Checked forReading(Actor person, UUID organisation, Permission permission) {
    return Checked.surely(cache.of(person.subject(), organisation, permission.roles()));
  }

  /** Enough for what changes something. */
  Checked forWriting(
      Actor person,
      UUID organisation,
      Permission.AnyRole permission,
      @Nullable String authorization) {
    if (!directory.isResolvable() || directory.get().isFresh()) {
      // What is checked again later may rely on the memory of seconds; nothing else may.
      return Checked.surely(
          permission.onLastKnown()
              ? cache.of(person.subject(), organisation, permission.roles())
              : cache.now(person.subject(), organisation));
    }
    Optional<Entitlement> answer =
        permission.onLastKnown() && isLeftAlone()
            ? Optional.empty()
            : ask(authorization, organisation);
    if (answer.isPresent()) {
      return Checked.surely(answer.get());
    }
    if (permission.onLastKnown()) {
      return new Checked(
          directory.get().of(person.subject(), organisation),
          Optional.of(directory.get().knownUntil()));
    }
    throw ProblemException.of(
        KitProblem.MEMBERSHIP_UNKNOWN,
        "We cannot check just now whether you may still do this for your organisation. Nothing was"
            + " changed. Try again in a few seconds.");
  }

  private boolean isLeftAlone() {
    return System.nanoTime() - lastAnsweredNothing < LEFT_ALONE.toNanos();
  }

  private Optional<Entitlement> ask(@Nullable String authorization, UUID organisation) {
    if (authorization == null || !owner.isResolvable()) {
      return Optional.empty();
    }
    Optional<Entitlement> answer = owner.get().ask(authorization, organisation);
    if (answer.isEmpty()) {
      lastAnsweredNothing = System.nanoTime();
      LOG.warn("What is known of memberships is too old, and their owner does not answer");
    }
    return answer;
  }
}
