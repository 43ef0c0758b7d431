package org.guildhall.kit.base.act;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be done next: an act that several roles may do is told once for each.
 *
 * @param by who does it
 * @param role the role they need
 * @param organisationId for whom they must act, where that is one organisation
 * @param from from when on, where the clock decides; absent: now
 * @param until until when, where the clock ends it
 * @param you whether who asks may do it now, acting for whom they do
 */
public record NextAct<A, P>(
    A act,
    P by,
    @Nullable Role role,
    @Nullable UUID organisationId,
    @Nullable Instant from,
    @Nullable Instant until,
    boolean you) {

  /**
   * The act, once for each role that may do it.
   *
   * @param organisation whose people do it; null for any organisation of those it names
   */
  public static <P extends Enum<P>, A extends Enum<A> & Act<P>> Stream<NextAct<A, P>> of(
      A act, @Nullable UUID organisation, Actor asking) {
    boolean theirs =
        organisation == null ? asking.organisation().isPresent() : asking.actsFor(organisation);
    return act.roles().stream()
        .sorted()
        .map(role ->
            new NextAct<>(
                act, act.by(), role, organisation, null, null, theirs && asking.has(role)));
  }

  /** The same, but only from this moment on: not yet. */
  public NextAct<A, P> from(Instant moment) {
    return new NextAct<>(act, by, role, organisationId, moment, until, false);
  }

  /** The same, as long as the clock allows it. */
  public NextAct<A, P> until(@Nullable Instant end) {
    return new NextAct<>(act, by, role, organisationId, from, end, you);
  }

  /** The same, but for who asks only if this holds as well. */
  public NextAct<A, P> yoursIf(boolean condition) {
    return new NextAct<>(act, by, role, organisationId, from, until, you && condition);
  }

  /**
   * As an API tells it: in a record of its own, because its description names no generic types.
   *
   * @param record its constructor
   */
  public <R> R as(Telling<A, P, R> record) {
    return record.tell(act, by, role, organisationId, from, until, you);
  }

  /** The constructor of a record with the same fields. */
  @FunctionalInterface
  public interface Telling<A, P, R> {
    R tell(
        A act,
        P by,
        @Nullable Role role,
        @Nullable UUID organisationId,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean you);
  }
}
