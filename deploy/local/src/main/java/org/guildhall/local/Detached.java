package org.guildhall.local;

import java.util.ArrayList;
import java.util.List;

/**
 * Commands in a session of their own, so that neither Ctrl-C nor closing the terminal reaches them.
 */
public final class Detached {
  private static final List<String> PREFIX = prefix();

  private Detached() {}

  /** The command, detached where the system has a way to do so; the process id stays the same. */
  public static List<String> from(List<String> command) {
    List<String> detached = new ArrayList<>(PREFIX);
    detached.addAll(command);
    return detached;
  }

  private static List<String> prefix() {
    if (Commands.succeeds(List.of("setsid", "true"))) {
      return List.of("setsid");
    }
    // macOS has no setsid, but Perl.
    List<String> perl =
        List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV;");
    List<String> attempt = new ArrayList<>(perl);
    attempt.add("true");
    return Commands.succeeds(attempt) ? perl : List.of();
  }
}
