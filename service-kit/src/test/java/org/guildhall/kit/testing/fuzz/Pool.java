package org.guildhall.kit.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is there to be asked for, so that requests get behind the door: people, ids of things by the
 * word that stands before them in a path, bodies that a person would send.
 */
public final class Pool {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Somebody who asks.
   *
   * @param name the same for whoever does the same in another pool
   * @param token none for nobody
   */
  public record Caller(String name, @Nullable String token, @Nullable UUID organisation) {}

  private final Map<String, List<String>> things = new HashMap<>();
  private final Map<String, List<JsonNode>> bodies = new HashMap<>();
  private final List<Caller> insiders = new ArrayList<>();
  private final List<Caller> others = new ArrayList<>();
  private Caller operator = new Caller("nobody", null, null);

  public Pool() {
    others.add(operator);
  }

  /**
   * @param word that stands before the id in paths: {@code challenges}
   */
  public Pool thing(String word, Object id) {
    things.computeIfAbsent(word, each -> new ArrayList<>()).add(String.valueOf(id));
    return this;
  }

  /**
   * @param operation as the description has it: {@code POST /api/v1/challenges}
   */
  public Pool body(String operation, Object body) {
    bodies.computeIfAbsent(operation, each -> new ArrayList<>()).add(JSON.valueToTree(body));
    return this;
  }

  /** Somebody with every role in an organisation that has to do with the things. */
  public Pool insider(Caller caller) {
    insiders.add(caller);
    return this;
  }

  /** Somebody who gets through fewer doors. */
  public Pool other(Caller caller) {
    others.add(caller);
    return this;
  }

  public Pool operator(Caller caller) {
    operator = caller;
    return other(caller);
  }

  /**
   * Mostly somebody whom the operation lets in.
   *
   * @param letIn names of people who were
   */
  Caller caller(ApiDescription.Operation operation, List<String> letIn, Random random) {
    int chance = random.nextInt(10);
    List<Caller> seen = insiders.stream().filter(caller -> letIn.contains(caller.name())).toList();
    if (chance == 0) {
      return any(others, random);
    }
    if (operation.isForOperators()) {
      return operator;
    }
    return seen.isEmpty() || chance < 4 ? any(insiders, random) : any(seen, random);
  }

  /** Everybody, those who get through most doors first. */
  List<Caller> callers() {
    List<Caller> all = new ArrayList<>(insiders);
    all.addAll(others);
    return all;
  }

  /** Whether there is a thing for each that its path names. */
  boolean has(ApiDescription.Operation operation) {
    return operation.things().stream().allMatch(things::containsKey);
  }

  /** The id of a thing that this word or name may mean, else of any. */
  String id(String word, Random random) {
    List<String> meant = things.get(plural(word));
    if (meant != null) {
      return any(meant, random);
    }
    List<List<String>> all = List.copyOf(things.values());
    return all.isEmpty() ? new UUID(0, 0).toString() : any(any(all, random), random);
  }

  Optional<JsonNode> body(ApiDescription.Operation operation, Random random) {
    return Optional.ofNullable(bodies.get(operation.toString()))
        .map(known -> any(known, random).deepCopy());
  }

  /** What of it the description does not know: somebody has renamed it. */
  public Set<String> operationsWithBodies() {
    return bodies.keySet();
  }

  /** {@code challengeId} and {@code challengeIds} mean one of the challenges. */
  private static String plural(String name) {
    String word = name.replaceFirst("Ids?$", "");
    String last = word.replaceFirst("^.*(?=[A-Z])", "").toLowerCase(Locale.ROOT);
    return last.endsWith("s")
        ? last
        : last.endsWith("y") ? last.replaceFirst("y$", "ies") : last + "s";
  }

  static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
