package org.guildhall.kit.web.problem;

import java.io.IOException;
import java.util.Arrays;
import org.guildhall.kit.base.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** What an exception of the libraries means that read forms and files. */
final class InputFailure {
  private static final String READER_OF_FORMS =
      "org.jboss.resteasy.reactive.server.handlers.FormBodyHandler";
  private static final String READER_OF_BODIES =
      "org.jboss.resteasy.reactive.server.vertx.VertxInputStream";

  private InputFailure() {}

  /**
   * The problem, or null when it is a mistake of ours. A form that cannot be read fails with
   * whatever its reader stumbles over, so that only where it happened tells; and so does a body
   * that broke off or came too slowly.
   */
  static @Nullable KitProblem typeOf(Throwable thrown) {
    boolean brokeOff = thrown instanceof IOException && passedThrough(thrown, READER_OF_BODIES);
    return brokeOff || passedThrough(thrown, READER_OF_FORMS) ? KitProblem.INVALID_INPUT : null;
  }

  static boolean passedThrough(Throwable thrown, String type) {
    return Arrays.stream(thrown.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals(type));
  }
}
