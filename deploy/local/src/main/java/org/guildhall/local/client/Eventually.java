package org.guildhall.local.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.guildhall.local.Commands;
import org.guildhall.local.LocalStackException;

/** Waits for what one service tells another: the fact is committed, but may still be on its way. */
public final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Set<Integer> NOT_YET = Set.of(403, 404, 409);

  private Eventually() {}

  /** Tries again as long as the service does not know yet what it needs to know. */
  public static <T> T known(Supplier<T> call) {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        return call.get();
      } catch (ApiException refused) {
        if (!NOT_YET.contains(refused.status()) || Instant.now().isAfter(end)) {
          throw refused;
        }
      }
      Commands.pause(PAUSE);
    }
  }

  /** Waits until something is so. */
  public static void until(String what, BooleanSupplier isSo) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!isSo.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new LocalStackException("Waited in vain: " + what);
      }
      Commands.pause(PAUSE);
    }
  }
}
