package org.guildhall.buying.statute;

/** A rule and what it said. */
public record Assessment(RuleRef rule, Outcome outcome) {
  /** Whether the rule is broken. */
  public boolean breached() {
    return outcome instanceof Outcome.Breached;
  }
}
