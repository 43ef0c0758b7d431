package org.guildhall.portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two APIs as their committed descriptions have them: for every request that a description
 * knows, an answer made from its schema, with everything in it that may be in it.
 */
final class DescribedApis {
  static final String ID = "01990000-0000-7000-8000-0000000000aa";

  static final String MOMENT = "2027-01-20T17:00:00Z";
  static final String DAY = "2027-04-01";

  /** What a text must look like for pages to read it. */
  private static final Map<String, String> TEXTS =
      Map.of(
          "quarter", "2027-Q1",
          "cpv", "72000000",
          "currency", "GBP",
          "outcome", "MET",
          "state", "AWARDED",
          "tieBreak", "LOWER_PRICE",
          "areas", "UKC1",
          "region", "TLC1",
          "link", "/api/v1/challenges/" + ID,
          "verifierKey", "guildhall+1+key");

  /** What counts something, and has a unit beside it or is a band of what has. */
  private static final Set<String> QUANTITIES =
      Set.of(
          "quantity",
          "optionQuantity",
          "maximumQuantity",
          "fromQuantity",
          "toQuantity",
          "bound",
          "boundWithOptions",
          "intent",
          "intentMin",
          "intentMax",
          "intentAtMost");

  /** No other number on a page reads like this. */
  static final BigDecimal QUANTITY = new BigDecimal("193193.25");

  private static final Pattern NEXT =
      Pattern.compile("/Next((?:Challenge|Response|Consortium)Act)$");
  private static final int DEEPEST = 12;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final List<JsonNode> descriptions =
      List.of(read("marketplace-api"), read("procurement-service"));

  private static JsonNode read(String api) {
    try {
      return new ObjectMapper(new YAMLFactory())
          .readTree(Path.of("../deploy/openapi/" + api + ".yaml").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample for a request such as {@code GET /api/v1/challenges/…}, without its query. */
  Optional<JsonNode> answer(String method, String path) {
    for (JsonNode description : descriptions) {
      for (var each : description.path("paths").properties()) {
        JsonNode operation = each.getValue().path(method.toLowerCase(java.util.Locale.ROOT));
        if (!operation.isMissingNode() && matches(each.getKey(), path)) {
          return Optional.of(answer(description, operation));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean matches(String template, String path) {
    String pattern = Pattern.quote(template).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
    return path.matches(pattern);
  }

  private static JsonNode answer(JsonNode description, JsonNode operation) {
    for (var response : operation.path("responses").properties()) {
      JsonNode schema = response.getValue().path("content").path("application/json").path("schema");
      if (response.getKey().startsWith("2") && !schema.isMissingNode()) {
        return sample(description, "", schema, 0);
      }
    }
    return MissingNode.getInstance();
  }

  private static JsonNode sample(JsonNode description, String name, JsonNode schema, int depth) {
    if (schema.has("$ref")) {
      String ref = schema.path("$ref").asText();
      String type = ref.substring(ref.lastIndexOf('/') + 1);
      return switch (type) {
        case "UUID" -> JSON.textNode(ID);
        case "Instant" -> JSON.textNode(MOMENT);
        case "LocalDate" -> JSON.textNode(DAY);
        case "Duration" -> JSON.textNode("P1D");
        default ->
            sample(
                description,
                name,
                description.path("components").path("schemas").path(type),
                depth + 1);
      };
    }
    if (schema.has("anyOf")) {
      return sample(description, name, schema.path("anyOf").path(0), depth);
    }
    if ("uuid".equals(schema.path("format").asText())) {
      return JSON.textNode(ID);
    }
    if (schema.has("enum")) {
      return schema.path("enum").path(0);
    }
    if (schema.has("properties") && depth < DEEPEST) {
      return parts(description, name, schema, depth);
    }
    return plain(description, name, schema, depth);
  }

  private static ObjectNode parts(JsonNode description, String name, JsonNode schema, int depth) {
    String inside = name.equals("quantityBand") ? name + "." : "";
    ObjectNode object = JSON.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(part ->
            object.set(
                part.getKey(),
                sample(description, inside + part.getKey(), part.getValue(), depth + 1)));
    return object;
  }

  /** Who reads may do everything, so that pages show all they may show. */
  private static ArrayNode everyAct(JsonNode description, String ref, ArrayNode samples) {
    Matcher next = NEXT.matcher(ref);
    if (!next.find()) {
      return samples;
    }
    ArrayNode all = JSON.arrayNode();
    description
        .path("components")
        .path("schemas")
        .path(next.group(1))
        .path("enum")
        .forEach(act -> all.add(samples.get(0).<ObjectNode>deepCopy().set("act", act)));
    return all;
  }

  private static JsonNode plain(JsonNode description, String name, JsonNode schema, int depth) {
    JsonNode type =
        schema.path("type").isArray() ? schema.path("type").path(0) : schema.path("type");
    return switch (type.asText()) {
      case "string" -> JSON.textNode(TEXTS.getOrDefault(name, "the " + name));
      case "integer" -> JSON.numberNode(2);
      case "number" ->
          JSON.numberNode(
              QUANTITIES.contains(name) || name.startsWith("quantityBand.")
                  ? QUANTITY
                  : new BigDecimal("1250.5"));
      case "boolean" -> JSON.booleanNode(true);
      case "array" -> {
        ArrayNode list = JSON.arrayNode();
        if (depth < DEEPEST) {
          list.add(sample(description, name, schema.path("items"), depth + 1));
        }
        yield everyAct(description, schema.path("items").path("$ref").asText(), list);
      }
      default -> JSON.objectNode();
    };
  }
}
