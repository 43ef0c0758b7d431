package org.guildhall.buying.statute.gate;

import java.time.LocalDate;
import java.util.function.Function;
import org.guildhall.buying.statute.Rule;

/**
 * A rule at a step.
 *
 * @param facts takes from the step's facts those that the rule looks at; pure
 * @param field the field of a request or plan that a breach belongs to
 * @param <S> the facts of the step
 * @param <F> the facts of the rule
 */
public record Binding<S, F>(Rule<F> rule, Function<S, F> facts, String field, Effect effect) {

  static <S, F> Binding<S, F> blocks(String field, Rule<F> rule, Function<S, F> facts) {
    return new Binding<>(rule, facts, field, Effect.BLOCKS);
  }

  static <S, F> Binding<S, F> notes(String field, Rule<F> rule, Function<S, F> facts) {
    return new Binding<>(rule, facts, field, Effect.NOTES);
  }

  Check check(LocalDate day, S step) {
    return new Check(rule.assessOn(day, facts.apply(step)), field, effect);
  }
}
