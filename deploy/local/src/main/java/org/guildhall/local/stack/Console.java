package org.guildhall.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the launcher says, line by line, so that it reads well in a terminal and in a log alike. */
public final class Console {
  private final PrintStream out;

  /** Says it there. */
  public Console(PrintStream out) {
    this.out = out;
  }

  /** A line as it is. */
  public synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  /** An empty line. */
  public void blank() {
    say("");
  }

  /** Something that takes a while has begun. */
  public void working(String what) {
    say("  ..  " + what);
  }

  /** Something is ready. */
  public void done(String what, Instant since) {
    say("  ok  %-46s %s".formatted(what, seconds(Duration.between(since, Instant.now()))));
  }

  /** Something is as it should be without any work. */
  public void unchanged(String what) {
    say("  ok  " + what);
  }

  /** Something deserves attention but stops nothing. */
  public void warn(String what) {
    say("  !!  " + what);
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%6.1f s", duration.toMillis() / 1000.0);
  }
}
