package org.guildhall.load.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.Session;

/** A council that states again and again how much it intends to buy, always one more. */
final class Statements {
  private final Session council;
  private final String path;
  private final AtomicInteger next = new AtomicInteger(1);
  private final Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();

  Statements(UUID challenge, Session council) {
    this.council = council;
    this.path = "/api/v1/challenges/" + challenge + "/support";
  }

  void join(Load load) {
    load.add(
        () -> {
          // Replaces what was stated before, so that repeating one that was lost does no harm.
          council.put(Api.MARKET, path, statement(next.get()));
          acknowledged.add(next.getAndIncrement());
        });
  }

  private static Map<String, Object> statement(int most) {
    return Map.of(
        "rung", "INTENT", "quantityBand", Map.of("min", 1, "max", most), "lines", List.of());
  }

  int acknowledged() {
    return acknowledged.size();
  }

  /** Whether the last acknowledged one stands, or the one after, whose answer was lost. */
  JsonNode verify(Problems problems) {
    JsonNode mine = council.get(Api.MARKET, path + "/mine").body();
    int stands = mine.path("quantityBand").path("max").asInt();
    int last = next.get() - 1;
    problems.unless(
        stands == last || stands == last + 1, "%d was acknowledged last, and %d stands", last, stands);
    return mine;
  }

  /** What was acknowledged, in order. */
  List<Integer> stated() {
    return List.copyOf(acknowledged);
  }
}
