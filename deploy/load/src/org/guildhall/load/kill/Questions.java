package org.guildhall.load.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.Session;

/** Suppliers who ask one question after another about a challenge, each until it is taken. */
final class Questions {
  private final UUID challenge;
  private final String mark = UUID.randomUUID().toString();
  private final Map<String, Queue<String>> acknowledged = new HashMap<>();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  Questions(UUID challenge) {
    this.challenge = challenge;
  }

  void join(Load load, List<Session> suppliers) {
    for (int i = 0; i < suppliers.size(); i++) {
      Session supplier = suppliers.get(i);
      String name = mark + " " + i;
      Queue<String> taken = new ConcurrentLinkedQueue<>();
      acknowledged.put(name, taken);
      load.add(
          () -> {
            // The same text under the same key until it is acknowledged.
            String text = "%s %05d?".formatted(name, taken.size());
            asked.add(text);
            supplier.post(Api.MARKET, path(), Map.of("text", text), text);
            taken.add(text);
          });
    }
  }

  private String path() {
    return "/api/v1/challenges/" + challenge + "/questions";
  }

  int acknowledged() {
    return acknowledged.values().stream().mapToInt(Queue::size).sum();
  }

  /** Whether every acknowledged question is there once, and each supplier's in their order. */
  int verify(Session author, Problems problems) {
    Map<String, Instant> found = new HashMap<>();
    String after = "";
    do {
      JsonNode page = author.get(Api.MARKET, path() + "?limit=100" + after).body();
      for (JsonNode one : page.path("items")) {
        String text = one.path("text").asText();
        problems.unless(asked.contains(text), "Nobody asked: %s", text);
        Instant at = Instant.parse(one.path("askedAt").asText());
        problems.unless(found.put(text, at) == null, "There twice: %s", text);
      }
      after = page.hasNonNull("next") ? "&after=" + page.path("next").asText() : "";
    } while (!after.isEmpty());
    acknowledged.values().forEach(texts -> inOrder(List.copyOf(texts), found, problems));
    return found.size();
  }

  private static void inOrder(List<String> texts, Map<String, Instant> found, Problems problems) {
    Instant before = Instant.MIN;
    for (String text : texts) {
      Instant at = found.get(text);
      problems.unless(at != null, "Acknowledged and lost: %s", text);
      problems.unless(at == null || at.isAfter(before), "Out of order: %s", text);
      before = at == null ? before : at;
    }
  }
}
