package org.guildhall.local.supervision;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often one part has died lately, and when it is its turn to be started again: at once the
 * first time, then after pauses that double up to a minute. Once it has lived for a while, it is as
 * if it had never died; only the count of all its deaths goes on.
 */
final class Deaths {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration CALM = Duration.ofMinutes(5);

  private int all;
  private Duration pause = Duration.ZERO;
  private boolean dead;
  private @Nullable Instant last;
  private Instant next = Instant.MIN;
  private Instant alive = Instant.MIN;

  /** It was seen alive. */
  void seenAlive(Instant now) {
    if (dead) {
      dead = false;
      alive = now;
    }
    if (Duration.between(alive, now).compareTo(CALM) > 0) {
      pause = Duration.ZERO;
    }
  }

  /** It was seen dead; returns whether that is news. */
  boolean seenDead(Instant now) {
    if (dead) {
      return false;
    }
    dead = true;
    all++;
    last = now;
    next = now.plus(pause);
    return true;
  }

  /** Whether the pause before the next start is over. */
  boolean isDue(Instant now) {
    return dead && !now.isBefore(next);
  }

  /** It is started now; should it die again, or not even start, it waits longer. */
  void started(Instant now) {
    Duration doubled = pause.multipliedBy(2);
    pause = pause.isZero() ? FIRST_PAUSE : doubled;
    if (pause.compareTo(LONGEST_PAUSE) > 0) {
      pause = LONGEST_PAUSE;
    }
    next = now.plus(pause);
  }

  boolean isDead() {
    return dead;
  }

  /** All since the supervision began. */
  int all() {
    return all;
  }

  /** When it died last; null if it has not. */
  @Nullable Instant last() {
    return last;
  }

  Duration pause() {
    return pause;
  }
}
