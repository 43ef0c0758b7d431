package org.guildhall.kit.web.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/** A bucket of tokens for each person and each address. A request takes one; they come again. */
@ApplicationScoped
class Rates {
  /** So many that nobody's is forgotten, so few that all of them take some ten megabytes. */
  private static final int MOST = 100_000;

  private final LoadingCache<String, Bucket> persons;
  private final LoadingCache<String, Bucket> addresses;

  Rates(LimitConfig config) {
    this.persons = buckets(config.person());
    this.addresses = buckets(config.address());
  }

  /**
   * @throws ProblemException TOO_MANY_REQUESTS, with when to try again
   */
  void takeOfPerson(String subject) {
    take(persons.get(subject), "You");
  }

  /**
   * @throws ProblemException TOO_MANY_REQUESTS, with when to try again
   */
  void takeOfAddress(String address) {
    take(addresses.get(address), "People at your address who have not signed in");
  }

  private static void take(Bucket bucket, String who) {
    ConsumptionProbe taken = bucket.tryConsumeAndReturnRemaining(1);
    if (!taken.isConsumed()) {
      throw ProblemException.later(
          KitProblem.TOO_MANY_REQUESTS,
          who + " have sent too many requests in a short time. Wait a moment and try again.",
          Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }
  }

  /** A bucket that nobody takes from is full, and so need not be kept. */
  private static LoadingCache<String, Bucket> buckets(LimitConfig.Rate rate) {
    Duration fullAfter = Duration.ofSeconds(1L + rate.burst() / rate.perSecond());
    return Caffeine.newBuilder()
        .maximumSize(MOST)
        .expireAfterAccess(fullAfter)
        .build(key ->
            Bucket.builder()
                .addLimit(limit ->
                    limit
                        .capacity(rate.burst())
                        .refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build());
  }
}
