package org.guildhall.local;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Short-lived helper programs and signals; whatever outlives the call is started elsewhere. */
public final class Commands {
  private static final Duration PAUSE = Duration.ofMillis(20);

  private Commands() {}

  /** Runs the command and returns what it wrote; its failure is ours. */
  public static String run(Duration atMost, List<String> command) {
    try {
      Process process = start(command);
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new LocalStackException("No end after %s: %s".formatted(atMost, command));
      }
      if (process.exitValue() != 0) {
        throw new LocalStackException(
            "%s failed with %d:%n%s".formatted(command, process.exitValue(), output));
      }
      return output;
    } catch (IOException e) {
      throw new LocalStackException("Cannot run %s: %s".formatted(command, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("Interrupted while running " + command, e);
    }
  }

  private static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
        .start();
  }

  /** Whether the command exists and ends with 0. */
  public static boolean succeeds(List<String> command) {
    try {
      run(Duration.ofSeconds(30), command);
      return true;
    } catch (LocalStackException e) {
      return false;
    }
  }

  /** Sends a signal by name ({@code INT}, {@code TERM}); Java itself knows only two of them. */
  public static void signal(String name, long pid) {
    succeeds(List.of("/bin/sh", "-c", "kill -" + name + " " + pid));
  }

  /**
   * Waits for the end of a process; false when it is still alive after the given time. Looks again
   * and again instead of asking for {@link ProcessHandle#onExit}, which needs a free thread of the
   * common pool to answer.
   */
  public static boolean awaitEnd(ProcessHandle process, Duration atMost) {
    Instant end = Instant.now().plus(atMost);
    while (process.isAlive()) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      pause(PAUSE);
    }
    return true;
  }

  /** Waits so long before another look at something that does not tell when it changes. */
  public static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("Interrupted while waiting", e);
    }
  }
}
