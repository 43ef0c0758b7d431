package org.guildhall.load.soak;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** Does something so many times a second and no more, until it is over. */
final class Paced {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final BooleanSupplier goesOn;

  /**
   * @param goesOn asked before each time
   */
  Paced(BooleanSupplier goesOn) {
    this.goesOn = goesOn;
  }

  /**
   * One after the other, each as soon as its time has come and the one before has ended.
   *
   * @param now whether it is done just now
   */
  Thread oneByOne(double aSecond, BooleanSupplier now, Runnable thing) {
    return Thread.ofVirtual().start(() -> {
      long interval = Math.round(1e9 / aSecond);
      long next = System.nanoTime();
      while (goesOn.getAsBoolean()) {
        if (!now.getAsBoolean()) {
          sleep(PAUSE.toNanos());
          next = System.nanoTime();
          continue;
        }
        thing.run();
        next = Math.max(next + interval, System.nanoTime() - interval);
        sleep(next - System.nanoTime());
      }
    });
  }

  /**
   * Whether the ones before have ended or not, but never more than so many at the same time.
   *
   * @param now whether it is done just now
   */
  Thread together(double aSecond, int atOnce, BooleanSupplier now, Runnable thing) {
    Semaphore free = new Semaphore(atOnce);
    return oneByOne(
        aSecond,
        now,
        () -> {
          if (free.tryAcquire()) {
            Thread.ofVirtual()
                .start(
                    () -> {
                      try {
                        thing.run();
                      } finally {
                        free.release();
                      }
                    });
          }
        });
  }

  static void sleep(long nanos) {
    try {
      Thread.sleep(Duration.ofNanos(Math.max(0, nanos)));
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }
}
