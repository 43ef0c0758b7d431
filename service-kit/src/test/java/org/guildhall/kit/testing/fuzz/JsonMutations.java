package org.guildhall.kit.testing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Spoils a JSON value in one place, or the text that it is written in. */
final class JsonMutations {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A value within the tree, and how to put something else in its place. */
  private record Place(JsonNode value, Consumer<JsonNode> replace) {}

  private JsonMutations() {}

  static byte[] written(JsonNode tree) {
    return text(tree).getBytes(UTF_8);
  }

  /** One part of it is not as it should be. */
  static byte[] spoiled(JsonNode tree, Random random) {
    ObjectNode root = NODES.objectNode();
    root.set("root", tree);
    List<Place> places = new ArrayList<>();
    collect(root, places);
    Place place = Pool.any(places, random);
    place.replace().accept(spoil(place.value(), random));
    return written(root.path("root"));
  }

  /** The text is cut, doubled, of another kind or encoded otherwise. */
  static byte[] broken(JsonNode tree, Random random) {
    String text = text(tree);
    return switch (random.nextInt(12)) {
      case 0 -> new byte[0];
      case 1 -> text.substring(0, random.nextInt(text.length())).getBytes(UTF_8);
      case 2 -> (text + text).getBytes(UTF_8);
      case 3 -> (text + ",").getBytes(UTF_8);
      case 4 -> text.getBytes(UTF_16);
      case 5 -> new byte[] {(byte) 0xff, (byte) 0xfe, '{', '}', (byte) 0xc0};
      case 6 -> text.replace("\"", "\\\"").getBytes(UTF_8);
      case 7 -> ("\ufeff" + text).getBytes(UTF_8);
      case 8 -> text.replaceFirst("[a-z]", "\0").getBytes(UTF_8);
      case 9 -> "{\"a\":1,\"a\":2}".getBytes(UTF_8);
      case 10 -> new byte[] {0};
      default -> Pool.any(Oddities.JSON, random).getBytes(UTF_8);
    };
  }

  private static String text(JsonNode tree) {
    try {
      return JSON.writeValueAsString(tree);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void collect(JsonNode node, List<Place> places) {
    if (node instanceof ObjectNode object) {
      for (var part : object.properties()) {
        places.add(new Place(part.getValue(), value -> object.set(part.getKey(), value)));
        collect(part.getValue(), places);
      }
    }
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int position = i;
        places.add(new Place(array.get(i), value -> array.set(position, value)));
        collect(array.get(i), places);
      }
    }
  }

  private static JsonNode spoil(JsonNode value, Random random) {
    if (value instanceof ObjectNode object && random.nextInt(2) == 0) {
      return object.isEmpty() || random.nextInt(3) > 0 ? doubled(object) : without(object, random);
    }
    if (value instanceof ArrayNode array && random.nextInt(2) == 0) {
      return random.nextInt(3) > 0 ? array.deepCopy().add(NODES.nullNode()) : many(array);
    }
    return NODES.rawValueNode(new RawValue(Pool.any(Oddities.JSON, random)));
  }

  private static JsonNode doubled(ObjectNode object) {
    String inner = text(object);
    String once = inner.substring(1, inner.length() - 1);
    String twice = once.isEmpty() ? "\"a\":1,\"a\":2" : once + "," + once;
    return NODES.rawValueNode(new RawValue("{" + twice + "}"));
  }

  private static JsonNode without(ObjectNode object, Random random) {
    ObjectNode less = object.deepCopy();
    List<String> names = new ArrayList<>();
    less.fieldNames().forEachRemaining(names::add);
    less.remove(Pool.any(names, random));
    return less;
  }

  private static JsonNode many(ArrayNode array) {
    ArrayNode many = NODES.arrayNode();
    for (int i = 0; i < 300; i++) {
      array.forEach(many::add);
    }
    return many;
  }
}
