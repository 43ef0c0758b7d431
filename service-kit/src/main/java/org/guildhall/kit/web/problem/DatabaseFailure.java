package org.guildhall.kit.web.problem;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.guildhall.kit.base.problem.KitProblem;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** What a database exception means to the caller. */
final class DatabaseFailure {

  private static final String UNIQUE_VIOLATION = "23505";

  private DatabaseFailure() {}

  /** The problem, or null when it is a mistake of ours. */
  static @Nullable KitProblem typeOf(Throwable thrown) {
    if (Causes.find(thrown, OptimisticLockException.class) != null
        || Causes.find(thrown, StaleStateException.class) != null) {
      return KitProblem.STALE_VERSION;
    }
    SQLException sql = Causes.find(thrown, SQLException.class);
    String state = sql == null ? null : sql.getSQLState();
    if (state == null) {
      return null;
    }
    if (state.equals(UNIQUE_VIOLATION)) {
      return KitProblem.ILLEGAL_STATE;
    }
    return switch (state.substring(0, 2)) {
      case "08", "40", "53", "57" -> KitProblem.UNAVAILABLE;
      default -> null;
    };
  }
}
