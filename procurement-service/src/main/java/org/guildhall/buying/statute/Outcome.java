package org.guildhall.buying.statute;

/** What a rule says about the facts it was given. */
public sealed interface Outcome {
  /** The sentence to show. */
  String explanation();

  /** A stable word for storing and for clients. */
  default String code() {
    return switch (this) {
      case Met ignored -> "MET";
      case Breached ignored -> "BREACHED";
      case NotAssessed ignored -> "NOT_ASSESSED";
    };
  }

  /** The rule is kept. */
  record Met(String explanation) implements Outcome {}

  /** The rule is broken. */
  record Breached(String explanation) implements Outcome {}

  /** The rule does not apply, or the facts to assess it are missing, or the Act sets no figure. */
  record NotAssessed(String explanation) implements Outcome {}
}
