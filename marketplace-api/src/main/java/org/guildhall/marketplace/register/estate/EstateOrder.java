package org.guildhall.marketplace.register.estate;

import java.util.Locale;
import org.guildhall.kit.base.problem.ProblemException;

/** Which contracts of a register come first. */
enum EstateOrder {
  /** What was entered or became known last. */
  LATEST,
  /** What ends soonest. */
  ENDING,
  /** What is worth most in pounds, without VAT; what has no such value comes last. */
  VALUE;

  /**
   * @throws ProblemException INVALID_INPUT for what is none
   */
  static EstateOrder of(String typed) {
    try {
      return valueOf(typed.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException none) {
      throw ProblemException.field("sort", "must be latest, ending or value");
    }
  }
}
