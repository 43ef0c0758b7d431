package org.guildhall.kit.facts.inbox;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.sql.SQLException;
import org.apache.kafka.common.KafkaException;
import org.guildhall.kit.facts.authority.NoVerifierKeyException;
import org.jspecify.annotations.Nullable;

/** Why a fact was not taken in, and so what to do with it. */
enum FailureKind {
  /** It never will be: set it aside. */
  POISON,
  /** The world around is not well: wait for it, for ever, so that order holds. */
  TRANSIENT,
  /** Nobody knows: try some times, then set it aside. */
  UNKNOWN;

  private static final int DEEP_ENOUGH = 20;

  static FailureKind of(Throwable thrown) {
    FailureKind found = UNKNOWN;
    Throwable current = thrown;
    for (int depth = 0; current != null && depth < DEEP_ENOUGH; depth++) {
      if (current instanceof PoisonFactException) {
        return POISON;
      }
      if (isTransient(current)) {
        found = TRANSIENT;
      }
      for (Throwable suppressed : current.getSuppressed()) {
        if (isTransient(suppressed)) {
          found = TRANSIENT;
        }
      }
      current = current.getCause();
    }
    return found;
  }

  private static boolean isTransient(Throwable thrown) {
    if (thrown instanceof SQLException sql) {
      return isTransient(sql.getSQLState());
    }
    return thrown instanceof KafkaException
        || thrown instanceof NoVerifierKeyException
        || thrown instanceof IOException && !(thrown instanceof JacksonException);
  }

  /**
   * Connection, rollback by the server, resources, operator intervention, I/O; or no connection.
   */
  private static boolean isTransient(@Nullable String state) {
    if (state == null || state.length() < 2) {
      return true;
    }
    return switch (state.substring(0, 2)) {
      case "08", "40", "53", "55", "57", "58" -> true;
      default -> false;
    };
  }
}
