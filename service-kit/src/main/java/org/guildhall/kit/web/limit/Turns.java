package org.guildhall.kit.web.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * How many requests of one are worked on at the same time. What one asks beyond that stands in a
 * line of their own, in the order in which it came, and not in the way of what others ask: a page
 * that asks for ten things at once gets them all, a little later.
 */
@ApplicationScoped
class Turns {
  private static final Duration SOON = Duration.ofSeconds(2);

  private final int atOnce;
  private final int most;
  private final Duration patience;
  private final Map<String, Line> lines = new HashMap<>();

  Turns(LimitConfig config) {
    this.atOnce = config.atOnce();
    this.most = config.atOnce() + config.waiting();
    this.patience = config.waitingWithin();
  }

  /** The requests of one that are worked on or wait for it. */
  private static final class Line {
    private final Semaphore free;
    private int length;

    private Line(int atOnce) {
      this.free = new Semaphore(atOnce, true);
    }
  }

  /**
   * Waits until it is the turn of this request; whoever gets it gives it back.
   *
   * @throws ProblemException TOO_MANY_REQUESTS when too many of this one wait, or it did not come
   *     in time
   */
  void take(String whose) {
    Line line = join(whose);
    boolean isTurn = false;
    try {
      isTurn = line.free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    } finally {
      if (!isTurn) {
        leave(whose, line);
      }
    }
    if (!isTurn) {
      throw tooMany();
    }
  }

  void giveBack(String whose) {
    Line line = line(whose);
    line.free.release();
    leave(whose, line);
  }

  private synchronized Line join(String whose) {
    Line line = lines.computeIfAbsent(whose, name -> new Line(atOnce));
    if (line.length == most) {
      throw tooMany();
    }
    line.length++;
    return line;
  }

  private synchronized Line line(String whose) {
    Line line = lines.get(whose);
    if (line == null) {
      throw new IllegalStateException("A turn was given back that nobody had");
    }
    return line;
  }

  private synchronized void leave(String whose, Line line) {
    line.length--;
    if (line.length == 0) {
      lines.remove(whose);
    }
  }

  private static ProblemException tooMany() {
    return ProblemException.later(
        KitProblem.TOO_MANY_REQUESTS,
        "You ask for too much at the same time. Wait until what you have asked for is answered.",
        SOON);
  }
}
