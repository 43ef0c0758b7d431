package org.guildhall.kit.web.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * What bodies take in memory while they are worked on, of all and of each. The share of one is a
 * part of the whole, so that nobody takes it alone, however slowly. A single body is always taken,
 * whatever the share: a limit of its own has let it in.
 */
@ApplicationScoped
class BodiesInFlight {
  private static final Duration SOON = Duration.ofSeconds(2);

  private final long most;
  private final long mostOfOne;
  private final Map<String, Long> each = new HashMap<>();
  private long all;

  BodiesInFlight(LimitConfig config) {
    this.most = config.bodies().asLongValue();
    this.mostOfOne = config.bodiesOfOne().asLongValue();
  }

  /**
   * Keeps room for a body; whoever gets it gives it back.
   *
   * @throws ProblemException TOO_MANY_REQUESTS when this one has its share, UNAVAILABLE when all of
   *     it is taken
   */
  synchronized void take(String whose, long bytes) {
    long own = each.getOrDefault(whose, 0L);
    if (own > 0 && own + bytes > mostOfOne) {
      throw ProblemException.later(
          KitProblem.TOO_MANY_REQUESTS,
          "You send too much at the same time. Wait until what you have sent is answered.",
          SOON);
    }
    if (all > 0 && all + bytes > most) {
      throw ProblemException.later(
          KitProblem.UNAVAILABLE, "We take in as much as we can just now. Try again soon.", SOON);
    }
    each.put(whose, own + bytes);
    all += bytes;
  }

  synchronized void giveBack(String whose, long bytes) {
    all -= bytes;
    each.computeIfPresent(whose, (name, own) -> own > bytes ? own - bytes : null);
  }
}
