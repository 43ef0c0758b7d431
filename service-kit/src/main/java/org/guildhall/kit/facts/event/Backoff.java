package org.guildhall.kit.facts.event;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after each failure in a row: doubled each time up to a limit, with a jitter. */
public final class Backoff {

  private static final int MAX_DOUBLINGS = 20;

  private final long first;
  private final long longest;
  private int failures;

  public Backoff(Duration first, Duration longest) {
    this.first = first.toMillis();
    this.longest = longest.toMillis();
  }

  /** How long to wait now. */
  public Duration next() {
    long wait = Math.min(longest, first << Math.min(failures, MAX_DOUBLINGS));
    failures++;
    return Duration.ofMillis(wait / 2 + ThreadLocalRandom.current().nextLong(wait / 2 + 1));
  }

  /** How many failures there were since the last success. */
  public int failures() {
    return failures;
  }

  /** It went well again. */
  public void reset() {
    failures = 0;
  }
}
