package org.guildhall.kit.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Values of the shape that a schema asks for. */
final class Shapes {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 10;
  private static final int DAYS = 900;

  /** What a text must look like, by its name, for use cases to go on with it. */
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("cpv", "72000000"),
          Map.entry("currency", "GBP"),
          Map.entry("areas", "UKC11"),
          Map.entry("region", "UKC11"),
          Map.entry("email", "somebody@people.example"),
          Map.entry("scheme", "GB-COH"),
          Map.entry("after", ""),
          Map.entry("ocid", "ocds-guildhall-1"),
          Map.entry("name", "a.txt"),
          Map.entry("step", "BEFORE_AWARD_NOTICE"));

  private final ApiDescription api;
  private final Pool pool;
  private final Random random;
  private final Instant now;

  Shapes(ApiDescription api, Pool pool, Random random) {
    this.api = api;
    this.pool = pool;
    this.random = random;
    this.now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  JsonNode of(String name, JsonNode schema) {
    return of(name, schema, 0);
  }

  /** The same as it stands in a path or a query. */
  String textOf(String name, JsonNode schema) {
    JsonNode value = of(name, schema, 0);
    return value.isArray() ? value.path(0).asText() : value.asText();
  }

  private JsonNode of(String name, JsonNode referring, int depth) {
    JsonNode schema = api.resolved(referring);
    for (String choice : List.of("anyOf", "oneOf", "allOf")) {
      if (schema.has(choice)) {
        return of(name, schema.path(choice).path(0), depth);
      }
    }
    if (schema.has("enum")) {
      return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
    }
    return switch (type(schema)) {
      case "string" -> JSON.textNode(text(name, schema));
      case "integer" -> JSON.numberNode(whole(schema));
      case "number" -> JSON.numberNode(BigDecimal.valueOf(whole(schema) * 100L + 50, 2));
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "array" -> list(name, schema, depth);
      default -> object(schema, depth);
    };
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.path(0).asText() : type.asText();
  }

  private ArrayNode list(String name, JsonNode schema, int depth) {
    ArrayNode list = JSON.arrayNode();
    for (int many = random.nextInt(3); many >= 0 && depth < DEEPEST; many--) {
      list.add(of(name, schema.path("items"), depth + 1));
    }
    return list;
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = JSON.objectNode();
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(each -> required.add(each.asText()));
    List<Map.Entry<String, JsonNode>> parts =
        new ArrayList<>(schema.path("properties").properties());
    for (var part : parts) {
      if (depth < DEEPEST && (required.contains(part.getKey()) || random.nextInt(5) > 0)) {
        object.set(part.getKey(), of(part.getKey(), part.getValue(), depth + 1));
      }
    }
    if (schema.path("additionalProperties").isObject()) {
      object.set(
          pool.id("criterion", random), of("", schema.path("additionalProperties"), depth + 1));
    }
    return object;
  }

  private long whole(JsonNode schema) {
    long least = schema.path("minimum").asLong(0);
    long most = Math.min(schema.path("maximum").asLong(Long.MAX_VALUE), least + 100);
    return least + random.nextLong(Math.max(1, most - least + 1));
  }

  private String text(String name, JsonNode schema) {
    switch (schema.path("format").asText()) {
      case "uuid" -> {
        return pool.id(name, random);
      }
      case "date-time" -> {
        return moment().toString();
      }
      case "date" -> {
        return moment().toString().substring(0, LocalDate.EPOCH.toString().length());
      }
      case "duration" -> {
        return Duration.ofDays(1 + random.nextInt(3)).toString();
      }
      default -> {
        return words(name, schema);
      }
    }
  }

  private Instant moment() {
    return now.plus(Duration.ofDays(random.nextInt(DAYS)));
  }

  private String words(String name, JsonNode schema) {
    if (TEXTS.containsKey(name)) {
      return TEXTS.getOrDefault(name, "");
    }
    String pattern = schema.path("pattern").asText();
    if (pattern.contains("{64}")) {
      return "ab".repeat(32);
    }
    if (pattern.contains("\\d{8}")) {
      return "72000000";
    }
    String words = "Words " + random.nextInt(1000);
    int most = schema.path("maxLength").asInt(words.length());
    return words.substring(0, Math.min(most, words.length()));
  }
}
