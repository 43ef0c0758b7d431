package org.guildhall.portal.shared.paper;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * Makes one file after the other. Some may wait, of each person or address one at a time, and
 * nobody longer than half a minute.
 */
final class Press {
  private static final int WAITING = 20;
  private static final int SECONDS = 30;
  private static final Duration SOON = Duration.ofSeconds(10);

  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor thread;

  Press(String name) {
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name(name + "-", 0).factory());
    thread.allowCoreThreadTimeOut(true);
  }

  /**
   * The file that this makes.
   *
   * @param whose person or address
   * @throws ProblemException TOO_MANY_REQUESTS if one is being made for them already, UNAVAILABLE
   *     if too many are being made
   */
  byte[] print(String whose, Callable<byte[]> making) {
    if (!underWay.add(whose)) {
      throw ProblemException.later(
          KitProblem.TOO_MANY_REQUESTS,
          "A file is being made for you already. Try again when it has come.",
          SOON);
    }
    // Whoever sets it ends what is under way: the thread when it has begun, or who gave up before.
    AtomicBoolean begun = new AtomicBoolean();
    FutureTask<byte[]> file =
        new FutureTask<>(
            () -> begun.compareAndSet(false, true) ? made(whose, making) : new byte[0]);
    try {
      thread.execute(file);
      return file.get(SECONDS, TimeUnit.SECONDS);
    } catch (RejectedExecutionException | TimeoutException busy) {
      throw ProblemException.later(
          KitProblem.UNAVAILABLE, "Too many files are being made. Try again in a minute.", SOON);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("A PDF could not be made", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody waits for the PDF any more", stopped);
    } finally {
      thread.remove(file);
      if (begun.compareAndSet(false, true)) {
        underWay.remove(whose);
      }
    }
  }

  private byte[] made(String whose, Callable<byte[]> making) throws Exception {
    try {
      return making.call();
    } finally {
      underWay.remove(whose);
    }
  }

  void stop() {
    thread.shutdownNow();
  }
}
