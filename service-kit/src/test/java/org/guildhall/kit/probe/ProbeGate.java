package org.guildhall.kit.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Where requests stand while it is closed. */
@ApplicationScoped
public class ProbeGate {
  private static final int PATIENCE_SECONDS = 120;

  private final AtomicInteger standing = new AtomicInteger();
  private volatile CountDownLatch closed = new CountDownLatch(0);

  public void close() {
    closed = new CountDownLatch(1);
  }

  public void open() {
    closed.countDown();
  }

  /** How many requests stand here. */
  public int standing() {
    return standing.get();
  }

  String pass() {
    standing.incrementAndGet();
    try {
      return closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS) ? "passed" : "forgotten";
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return "interrupted";
    } finally {
      standing.decrementAndGet();
    }
  }
}
