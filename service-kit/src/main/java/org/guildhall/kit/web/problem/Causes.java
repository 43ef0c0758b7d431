package org.guildhall.kit.web.problem;

import org.jspecify.annotations.Nullable;

/** Looks through wrapped exceptions. */
final class Causes {

  private static final int DEEP_ENOUGH = 20;

  private Causes() {}

  /** The first exception of that type among the thrown one, its causes and what they suppressed. */
  static <T> @Nullable T find(Throwable thrown, Class<T> type) {
    Throwable current = thrown;
    for (int depth = 0; current != null && depth < DEEP_ENOUGH; depth++) {
      if (type.isInstance(current)) {
        return type.cast(current);
      }
      for (Throwable suppressed : current.getSuppressed()) {
        if (type.isInstance(suppressed)) {
          return type.cast(suppressed);
        }
      }
      current = current.getCause();
    }
    return null;
  }
}
