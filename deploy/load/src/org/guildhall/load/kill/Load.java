package org.guildhall.load.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** People who do one thing after another until they are told to stop, whatever fails meanwhile. */
final class Load {
  /** So that a round is some hundred requests and not a benchmark. */
  private static final Duration BETWEEN = Duration.ofMillis(300);

  private final AtomicInteger failed = new AtomicInteger();
  private final List<Thread> people = new ArrayList<>();
  private volatile boolean ended;
  private volatile String lastFailure = "nothing";

  @FunctionalInterface
  interface Act {
    void once() throws Exception;
  }

  /** One person more. */
  void add(Act act) {
    people.add(Thread.ofVirtual().start(() -> goOn(act)));
  }

  /** What did not get an answer and was begun again. */
  int failed() {
    return failed.get();
  }

  String lastFailure() {
    return lastFailure;
  }

  private void goOn(Act act) {
    while (!ended) {
      try {
        act.once();
      } catch (Exception killed) {
        failed.incrementAndGet();
        lastFailure = killed.toString();
      }
      pause(BETWEEN);
    }
  }

  /** Everybody finishes what was begun. */
  void end() throws InterruptedException {
    ended = true;
    for (Thread person : people) {
      if (!person.join(Duration.ofMinutes(4))) {
        throw new IllegalStateException("Somebody waits for an answer still");
      }
    }
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
