package org.guildhall.kit.web.problem;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.guildhall.kit.base.problem.KitProblem;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** What a database exception means to the caller. */
final class DatabaseFailure {

  private static final String UNIQUE_VIOLATION = "23505";

  /**
   * A text too long, a number or a moment out of range, a character there is not: the last door,
   * for what came through the others or was reckoned from it.
   */
  private static final Set<String> UNKEEPABLE = Set.of("22001", "22003", "22008", "22021", "22P05");

  private DatabaseFailure() {}

  /** The problem, or null when it is a mistake of ours. */
  static @Nullable KitProblem typeOf(Throwable thrown) {
    if (Causes.find(thrown, OptimisticLockException.class) != null
        || Causes.find(thrown, StaleStateException.class) != null) {
      return KitProblem.STALE_VERSION;
    }
    SQLException sql = Causes.find(thrown, SQLException.class);
    if (sql == null) {
      return null;
    }
    String state = sql.getSQLState();
    if (state == null) {
      // Of the pool: it has no connection and gets none.
      return KitProblem.UNAVAILABLE;
    }
    if (state.equals(UNIQUE_VIOLATION)) {
      return KitProblem.ILLEGAL_STATE;
    }
    if (UNKEEPABLE.contains(state)) {
      return KitProblem.INVALID_INPUT;
    }
    return switch (state.substring(0, 2)) {
      // Connections, serialisation, a full disk or memory, a stop, a database that is not there.
      case "08", "40", "53", "57", "58", "3D" -> KitProblem.UNAVAILABLE;
      default -> null;
    };
  }
}
