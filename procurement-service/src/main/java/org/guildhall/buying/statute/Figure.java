package org.guildhall.buying.statute;

/**
 * A computed value that can say where it comes from.
 *
 * @param value a date, an amount or a word
 * @param source the section, for people
 * @param ruleId the rule, for machines
 * @param ruleVersion its version
 * @param outcome {@code MET}, {@code BREACHED} or {@code NOT_ASSESSED}
 * @param explanation how the value follows
 */
public record Figure<T>(
    T value, String source, String ruleId, int ruleVersion, String outcome, String explanation) {

  private static <T> Figure<T> of(T value, RuleRef rule, Outcome outcome) {
    return new Figure<>(
        value, rule.section(), rule.id(), rule.version(), outcome.code(), outcome.explanation());
  }

  /** A value that follows from the rule. */
  public static <T> Figure<T> met(T value, RuleRef rule, String explanation) {
    return of(value, rule, new Outcome.Met(explanation));
  }

  /** A value that the rule leaves open. */
  public static <T> Figure<T> open(T value, RuleRef rule, String explanation) {
    return of(value, rule, new Outcome.NotAssessed(explanation));
  }
}
