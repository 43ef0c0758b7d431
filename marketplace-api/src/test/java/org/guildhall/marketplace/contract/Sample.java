package org.guildhall.marketplace.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes a real payload comparable: ids are numbered, moments and register numbers fixed. */
final class Sample {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z");
  private static final Pattern COMPANY = Pattern.compile("[0-9]{8}");

  private final Map<String, String> known = new HashMap<>();

  private Sample() {}

  static String of(JsonNode payload) throws IOException {
    return JSON.writeValueAsString(new Sample().fixed(payload, "")) + "\n";
  }

  /** Compares with the committed sample, or writes it with {@code -Dcontracts.update=true}. */
  static String committed(Path file, String sample) throws IOException {
    if (Boolean.getBoolean("contracts.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, sample);
    }
    return Files.readString(file);
  }

  private JsonNode fixed(JsonNode node, String field) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JSON.createObjectNode();
      object.properties().forEach(p -> copy.set(p.getKey(), fixed(p.getValue(), p.getKey())));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JSON.createArrayNode();
      array.forEach(item -> copy.add(fixed(item, field)));
      return copy;
    }
    return node.isTextual() ? new TextNode(fixed(node.asText(), field)) : node;
  }

  private String fixed(String text, String field) {
    if (UUID.matcher(text).matches()) {
      return known.computeIfAbsent(
          text, id -> "00000000-0000-7000-8000-%012d".formatted(known.size() + 1));
    }
    if (MOMENT.matcher(text).matches()) {
      return "2026-11-22T09:00:00Z";
    }
    // A name may be made of the number where there is no other.
    return field.equals("name") || field.equals("id") && COMPANY.matcher(text).matches()
        ? COMPANY.matcher(text).replaceAll("01234567")
        : text;
  }
}
