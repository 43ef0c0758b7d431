package org.guildhall.kit.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts what is {@link Seldom} needed, for each person or address; each process by itself. */
@ApplicationScoped
public class SeldomFilter {
  private static final int BEHIND_THE_GUARD = Priorities.AUTHORIZATION + 2;

  /** So many that nobody's is forgotten. */
  private static final int MOST = 100_000;

  private final Map<String, LimitConfig.Share> shares;
  private final Map<String, Cache<String, Bucket>> buckets;
  private final CallerAddress addresses;
  private final Asker asker;

  SeldomFilter(LimitConfig config, CallerAddress addresses, Asker asker) {
    this.shares = config.seldom();
    this.buckets =
        shares.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    share -> kept(share.getValue().within()),
                    (one, other) -> one,
                    ConcurrentHashMap::new));
    this.addresses = addresses;
    this.asker = asker;
  }

  /** A bucket that nobody takes from is full, and so need not be kept. */
  private static Cache<String, Bucket> kept(Duration within) {
    return Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(within).build();
  }

  @ServerRequestFilter(priority = BEHIND_THE_GUARD)
  void count(ResourceInfo endpoint, RoutingContext request) {
    Seldom seldom = endpoint.getResourceMethod().getAnnotation(Seldom.class);
    if (seldom != null) {
      take(
          seldom.value(),
          seldom.byAddress() ? "address " + addresses.counted(request.request()) : asker.name());
    }
  }

  private void take(String what, String who) {
    LimitConfig.Share share = shares.get(what);
    Cache<String, Bucket> cache = buckets.get(what);
    if (share == null || cache == null) {
      throw new IllegalStateException("guildhall.limits.seldom." + what + " is not configured");
    }
    ConsumptionProbe taken = cache.get(who, first -> bucket(share)).tryConsumeAndReturnRemaining(1);
    if (!taken.isConsumed()) {
      throw ProblemException.later(
          KitProblem.TOO_MANY_REQUESTS,
          "This can be asked for " + times(share) + ", and you have. Try again later.",
          Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }
  }

  private static String times(LimitConfig.Share share) {
    Duration within = share.within();
    String period =
        within.equals(Duration.ofDays(1))
            ? "a day"
            : within.equals(Duration.ofHours(1)) ? "an hour" : within.toMinutes() + " minutes";
    return (share.most() == 1 ? "once" : share.most() + " times") + " within " + period;
  }

  private static Bucket bucket(LimitConfig.Share share) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(share.most()).refillGreedy(share.most(), share.within()))
        .build();
  }
}
