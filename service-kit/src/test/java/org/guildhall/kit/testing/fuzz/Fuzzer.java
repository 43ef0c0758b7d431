package org.guildhall.kit.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.guildhall.kit.testing.fuzz.ApiDescription.Operation;
import org.jboss.logging.Logger;

/**
 * Sends a service thousands of requests that nobody means, made from its committed description and
 * from a seed, and tells which were not refused as they should be: with a 4xx that is a problem
 * (RFC 9457), in time, never with a 5xx.
 */
public final class Fuzzer {
  private static final Logger LOG = Logger.getLogger(Fuzzer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int REFUSED = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  /** The moment of a sandbox is everybody's: its endpoint is tried by hand (SandboxClockTest). */
  private static final Predicate<Operation> LEFT_OUT =
      operation -> operation.toString().equals("POST /api/v1/sandbox/clock");

  private final ApiDescription api;
  private final List<Operation> operations;
  private final Wire wire;
  private final Requests requests;
  private final long seed;
  private final Map<Operation, List<String>> letIn = new HashMap<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();

  private Fuzzer(ApiDescription api, URI server, long seed) {
    this.api = api;
    this.operations = api.operations().stream().filter(LEFT_OUT.negate()).toList();
    this.wire = new Wire(server, PATIENCE);
    this.requests = new Requests(api, wire.host());
    this.seed = seed;
  }

  /**
   * @param service the name of the committed description
   * @param seed of all that is random; {@code -Dfuzz.seed} says otherwise
   */
  public static Fuzzer of(String service, URI server, long seed) {
    return new Fuzzer(ApiDescription.committed(service), server, Long.getLong("fuzz.seed", seed));
  }

  /**
   * @param many requests; {@code -Dfuzz.requests} says otherwise
   * @param pools one is asked for at the beginning and after every so many requests, because what
   *     is sent uses things up
   * @return what was not refused as it should be
   */
  public List<String> run(int many, int aPool, Supplier<Pool> pools) {
    List<String> wrong = new ArrayList<>();
    Pool pool = new Pool();
    int all = Integer.getInteger("fuzz.requests", many);
    for (int number = 0; number < all; number++) {
      if (number % aPool == 0) {
        pool = pools.get();
        mustKnow(pool);
      }
      Random random = new Random(seed * 1_000_003 + number);
      Operation operation = operation(pool, random);
      List<String> seen = letIn.computeIfAbsent(operation, each -> new ArrayList<>());
      Pool.Caller caller = pool.caller(operation, seen, random);
      Sent request = requests.of(operation, caller, pool, random);
      Answered answer = wire.send(request);
      statuses.merge(answer.status(), 1, Integer::sum);
      if (answer.status() != UNAUTHORIZED && answer.status() != FORBIDDEN) {
        seen.add(caller.name());
      }
      if (isWrong(request, answer)) {
        wrong.add(
            "%s (seed %d, request %d) was sent%n  %s%n  and answered %s"
                .formatted(operation, seed, number, request, answer));
      }
    }
    LOG.infof("%d requests were answered by status %s", all, statuses);
    return wrong;
  }

  /** Mostly one that finds what it asks for. */
  private Operation operation(Pool pool, Random random) {
    Operation operation = Pool.any(operations, random);
    for (int times = 0; times < 4 && !pool.has(operation); times++) {
      operation = Pool.any(operations, random);
    }
    return operation;
  }

  /** How many answers there were of each status. */
  public Map<Integer, Integer> statuses() {
    return statuses;
  }

  private static boolean isWrong(Sent request, Answered answer) {
    return answer.isNoneOrOurFault()
        || answer.status() >= REFUSED
            && request.isHttp()
            && !answer.has("Content-Type", "application/problem+json");
  }

  /** Else a body would be kept for an operation that was renamed, and reach nothing. */
  private void mustKnow(Pool pool) {
    assertThat(api.operations())
        .extracting(Operation::toString)
        .containsAll(pool.operationsWithBodies());
  }
}
