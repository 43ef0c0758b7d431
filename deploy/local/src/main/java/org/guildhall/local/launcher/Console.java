package org.guildhall.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the launcher says, line by line, so that it reads well in a terminal and in a log alike. */
final class Console {
  private final PrintStream out;

  Console(PrintStream out) {
    this.out = out;
  }

  synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  void blank() {
    say("");
  }

  /** Something that takes a while has begun. */
  void working(String what) {
    say("  ..  " + what);
  }

  /** Something is ready. */
  void done(String what, Instant since) {
    say("  ok  %-46s %s".formatted(what, seconds(Duration.between(since, Instant.now()))));
  }

  /** Something is as it should be without any work. */
  void unchanged(String what) {
    say("  ok  " + what);
  }

  /** Something deserves attention but stops nothing. */
  void warn(String what) {
    say("  !!  " + what);
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%6.1f s", duration.toMillis() / 1000.0);
  }
}
