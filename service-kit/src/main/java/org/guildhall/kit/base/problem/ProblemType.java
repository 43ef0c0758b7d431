package org.guildhall.kit.base.problem;

import java.util.Locale;

/**
 * A kind of error that an API may answer with. Each service has an enum of them, so that every kind
 * is known, documented and mapped to one status.
 */
public interface ProblemType {

  /** The enum constant's name; supplied by every enum. */
  String name();

  /** Last segment of the type URI, lower case with hyphens: {@code stale-version}. */
  default String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The HTTP status that goes with it. */
  int status();

  /** Short, the same for every occurrence. */
  String title();
}
