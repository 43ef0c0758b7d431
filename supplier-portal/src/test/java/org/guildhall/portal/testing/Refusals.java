package org.guildhall.portal.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An API that is content with nothing: it objects to each field it was sent. */
final class Refusals {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Refusals() {}

  /** The problem that names every field of what was sent, as validation names them. */
  static String of(String sent) throws JsonProcessingException {
    ObjectNode problem = JSON.createObjectNode();
    problem.put("type", "https://guildhall.example/problems/invalid-input");
    problem.put("status", 400).put("detail", "Some fields are wrong.");
    object(problem.putArray("fields"), "", JSON.readTree(sent));
    return problem.toString();
  }

  private static void object(ArrayNode fields, String path, JsonNode value) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(part ->
              object(
                  fields,
                  path.isEmpty() ? part.getKey() : path + "." + part.getKey(),
                  part.getValue()));
    } else if (value.isArray() && !value.isEmpty()) {
      for (int i = 0; i < value.size(); i++) {
        object(fields, path + "[" + i + "]", value.get(i));
      }
    } else {
      fields.addObject().put("field", path).put("message", "must be filled in");
    }
  }
}
