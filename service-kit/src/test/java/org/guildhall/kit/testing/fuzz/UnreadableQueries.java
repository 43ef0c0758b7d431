package org.guildhall.kit.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Sends every query parameter of every GET that is more than a text something that does not read,
 * and tells which were not answered with a problem that names it.
 */
public final class UnreadableQueries {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Set<String> TYPED = Set.of("uuid", "date", "date-time", "int32", "int64");

  /** Reads neither as a number nor as a date, an id or a word that we know. */
  private static final String UNREADABLE = "banana";

  private record Asked(ApiDescription.Operation operation, JsonNode parameter) {

    String name() {
      return parameter.path("name").asText();
    }

    @Override
    public String toString() {
      return operation + " ?" + name();
    }
  }

  private final ApiDescription api;
  private final Wire wire;
  private final Requests requests;
  private final Set<Asked> left = new LinkedHashSet<>();
  private final int all;

  /**
   * @param service the name of the committed description
   */
  public UnreadableQueries(String service, URI server) {
    this.api = ApiDescription.committed(service);
    this.wire = new Wire(server, PATIENCE);
    this.requests = new Requests(api, wire.host());
    for (ApiDescription.Operation operation : api.operations()) {
      if (operation.method().equals("GET")) {
        operation.parameters().stream()
            .filter(this::isTyped)
            .forEach(parameter -> left.add(new Asked(operation, parameter)));
      }
    }
    this.all = left.size();
  }

  private boolean isTyped(JsonNode parameter) {
    JsonNode schema = api.resolved(parameter.path("schema"));
    for (JsonNode choice : schema.path("anyOf")) {
      schema = schema.has("type") ? schema : api.resolved(choice);
    }
    return parameter.path("in").asText().equals("query")
        && (schema.has("enum") || TYPED.contains(schema.path("format").asText()));
  }

  /** How many there are to send. */
  public int all() {
    return all;
  }

  /**
   * Sends what no earlier pool had the things or the people for.
   *
   * @return what was never answered as it should be, with the last answer
   */
  public List<String> leftAfter(Pool pool) {
    List<String> wrong = new ArrayList<>();
    for (Asked asked : List.copyOf(left)) {
      answer(asked, pool)
          .ifPresentOrElse(answer -> wrong.add(asked + " " + answer), () -> left.remove(asked));
    }
    return wrong;
  }

  /** The last answer that does not name it; empty if one does. */
  private Optional<Answered> answer(Asked asked, Pool pool) {
    Answered last = new Answered(Answered.NOTHING, "", "");
    for (Pool.Caller caller : pool.callers()) {
      last =
          wire.send(
              requests.with(
                  asked.operation(), caller, pool, asked.name(), UNREADABLE, new Random(1)));
      if (last.status() == 400 && names(last, asked.name())) {
        return Optional.empty();
      }
    }
    return Optional.of(last);
  }

  private static boolean names(Answered answer, String name) {
    return answer.has("Content-Type", "application/problem+json")
        && answer.body().contains("\"field\":\"" + name + "\"");
  }
}
