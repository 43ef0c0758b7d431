package org.guildhall.kit.base.act;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * The legal acts of one kind of thing, as a table that is read from top to bottom: from which
 * status which act leads where, and until when. Use cases refuse by it and an API's {@code next}
 * offers by it, so that the two cannot differ.
 *
 * @param <S> the statuses
 * @param <A> the acts
 * @param <T> what knows the deadlines
 */
public final class ActTable<S extends Enum<S>, A extends Enum<A>, T> {

  /** What one act does in one status; it stays there where that is the only place it leads to. */
  private record Step<S, A>(S from, A act, Set<S> to) {}

  private final String thing;
  private final List<Step<S, A>> steps = new ArrayList<>();
  private final Map<A, Function<T, Optional<Instant>>> deadlines = new HashMap<>();

  private ActTable(String thing) {
    this.thing = thing;
  }

  /**
   * A table, to be written at once and not changed later.
   *
   * @param thing how a refusal calls it: "challenge"
   */
  public static <S extends Enum<S>, A extends Enum<A>, T> ActTable<S, A, T> of(String thing) {
    return new ActTable<>(thing);
  }

  /** Leads somewhere else; whoever acts chooses where there are several places. */
  @SafeVarargs
  public final ActTable<S, A, T> leads(S from, A act, S... to) {
    return add(from, act, Set.of(to));
  }

  /** Is done within these statuses. */
  @SafeVarargs
  public final ActTable<S, A, T> within(A act, S... statuses) {
    for (S status : statuses) {
      add(status, act, Set.of(status));
    }
    return this;
  }

  /** Only before this moment; never, where there is none. */
  public ActTable<S, A, T> until(A act, Function<T, Optional<Instant>> deadline) {
    deadlines.put(act, deadline);
    return this;
  }

  private ActTable<S, A, T> add(S from, A act, Set<S> to) {
    if (isPossible(from, act)) {
      throw new IllegalArgumentException(act + " leads from " + from + " twice");
    }
    steps.add(new Step<>(from, act, to));
    return this;
  }

  /** Whether the status allows the act, whatever the time. */
  public boolean isPossible(S status, A act) {
    return step(status, act).isPresent();
  }

  /** Whether the act is legal at this moment. */
  public boolean isLegal(S status, A act, T timed, Instant now) {
    return isPossible(status, act)
        && (!deadlines.containsKey(act) || until(act, timed).filter(now::isBefore).isPresent());
  }

  /** Until when it can be done; absent if the clock does not end it. */
  public Optional<Instant> until(A act, T timed) {
    return Optional.ofNullable(deadlines.get(act)).flatMap(deadline -> deadline.apply(timed));
  }

  /** Where the act leads from this status; refuses with ILLEGAL_STATE unless it allows the act. */
  public S after(S status, A act) {
    return mustBe(status, act).to().iterator().next();
  }

  /** The same for an act that leads to several places, of which this was chosen. */
  public S after(S status, A act, S chosen) {
    if (!mustBe(status, act).to().contains(chosen)) {
      throw new IllegalArgumentException(act + " does not lead to " + chosen);
    }
    return chosen;
  }

  private Step<S, A> mustBe(S status, A act) {
    return step(status, act)
        .orElseThrow(() ->
            ProblemException.of(
                KitProblem.ILLEGAL_STATE,
                "The %s is %s; this needs it to be %s."
                    .formatted(thing, PlainWords.of(status), PlainWords.anyOf(statusesFor(act)))));
  }

  private List<S> statusesFor(A act) {
    return steps.stream().filter(step -> step.act() == act).map(Step::from).sorted().toList();
  }

  private Optional<Step<S, A>> step(S status, A act) {
    return steps.stream().filter(step -> step.from() == status && step.act() == act).findFirst();
  }

  /** The acts that are legal at this moment, in the order of their enum. */
  public List<A> legal(S status, T timed, Instant now) {
    return steps.stream()
        .filter(step -> step.from() == status)
        .map(Step::act)
        .filter(act -> isLegal(status, act, timed, now))
        .sorted()
        .toList();
  }

  /** Every step as {@code FROM ACT TO}, for who reads or tests the table as a whole. */
  public Set<String> asText() {
    return steps.stream()
        .flatMap(step -> step.to().stream().map(to -> step.from() + " " + step.act() + " " + to))
        .collect(Collectors.toSet());
  }
}
