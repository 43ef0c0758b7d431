package org.guildhall.kit.facts.event;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting thread; a hundred signals while it works are one. */
public final class Signal {

  private final Semaphore raised = new Semaphore(0);

  /** Wakes the waiting thread, now or when it next waits. */
  public void raise() {
    if (raised.availablePermits() == 0) {
      raised.release();
    }
  }

  /**
   * Waits until it is raised, at most so long.
   *
   * @return whether it was raised
   */
  public boolean await(Duration atMost) throws InterruptedException {
    boolean woken = raised.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    raised.drainPermits();
    return woken;
  }
}
