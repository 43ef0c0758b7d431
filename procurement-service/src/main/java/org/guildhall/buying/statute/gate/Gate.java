package org.guildhall.buying.statute.gate;

import java.time.LocalDate;
import java.util.List;

/**
 * The rules of a step, in the order in which they are asked.
 *
 * @param <S> the facts of the step
 */
public record Gate<S>(Step step, List<Binding<S, ?>> bindings) {
  public Gate {
    bindings = List.copyOf(bindings);
  }

  /** Asks every rule; one that was not in force on the day is not assessed. */
  public Answer ask(LocalDate day, S facts) {
    return new Answer(
        step, day, bindings.stream().<Check>map(rule -> rule.check(day, facts)).toList());
  }
}
