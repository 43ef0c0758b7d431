package org.guildhall.buying.statute;

import java.time.LocalDate;

/**
 * One rule of law as a pure function.
 *
 * @param <F> the facts it looks at
 */
public interface Rule<F> {
  /** Identity, section and effective dates. */
  RuleRef ref();

  /** Looks at the facts; must not be called for a day on which the rule is not in force. */
  Outcome assess(F facts);

  /** Looks at the facts if the rule is in force on that day. */
  default Assessment assessOn(LocalDate day, F facts) {
    var outcome =
        ref().inForce(day)
            ? assess(facts)
            : new Outcome.NotAssessed("Not in force on " + day + ".");
    return new Assessment(ref(), outcome);
  }
}
