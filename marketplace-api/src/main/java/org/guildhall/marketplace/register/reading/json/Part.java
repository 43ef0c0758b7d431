package org.guildhall.marketplace.register.reading.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a release together with where it stands. Reading never fails: what is absent is {@code
 * null} or empty, what is of another type is used if it can be and flagged.
 */
public record Part(JsonNode json, String path, Flags flags) {

  public Part object(String field) {
    JsonNode found = json.path(field);
    String inner = inner(field);
    if (found.isObject() || absent(found)) {
      return new Part(found, inner, flags);
    }
    flags.add(FlagReason.WRONG_TYPE, inner, kind(found) + " for an object");
    if (found.isArray() && found.size() == 1 && found.get(0).isObject()) {
      return new Part(found.get(0), inner + "[0]", flags);
    }
    return new Part(MissingNode.getInstance(), inner, flags);
  }

  /** The objects of a list; a single object counts as a list of one. */
  public List<Part> list(String field) {
    JsonNode found = json.path(field);
    String inner = inner(field);
    if (absent(found)) {
      return List.of();
    }
    if (!found.isArray()) {
      flags.add(FlagReason.WRONG_TYPE, inner, kind(found) + " for a list");
      return found.isObject() ? List.of(new Part(found, inner, flags)) : List.of();
    }
    List<Part> parts = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      String at = inner + "[" + i + "]";
      if (found.get(i).isObject()) {
        parts.add(new Part(found.get(i), at, flags));
      } else if (!found.get(i).isNull()) {
        flags.add(FlagReason.WRONG_TYPE, at, kind(found.get(i)) + " for an object");
      }
    }
    return parts;
  }

  public List<String> texts(String field) {
    JsonNode found = json.path(field);
    if (absent(found)) {
      return List.of();
    }
    if (!found.isArray()) {
      flags.add(FlagReason.WRONG_TYPE, inner(field), kind(found) + " for a list");
      return found.isTextual() && !found.textValue().isBlank()
          ? List.of(found.textValue().strip())
          : List.of();
    }
    List<String> texts = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).isTextual()) {
        texts.add(found.get(i).textValue().strip());
      } else {
        flags.add(
            FlagReason.WRONG_TYPE, inner(field) + "[" + i + "]", kind(found.get(i)) + " for text");
      }
    }
    return texts;
  }

  /** The text without surrounding white space, or null when absent or blank. */
  public @Nullable String text(String field) {
    JsonNode found = json.path(field);
    if (absent(found)) {
      return null;
    }
    if (!found.isTextual()) {
      flags.add(FlagReason.WRONG_TYPE, inner(field), kind(found) + " for text");
      return found.isNumber() ? found.decimalValue().toPlainString() : null;
    }
    String text = found.textValue().strip();
    return text.isEmpty() ? null : text;
  }

  public @Nullable BigDecimal number(String field) {
    JsonNode found = json.path(field);
    if (found.isNumber()) {
      return found.decimalValue();
    }
    if (absent(found)) {
      return null;
    }
    flags.add(FlagReason.WRONG_TYPE, inner(field), kind(found) + " for a number");
    String text = found.isTextual() ? found.textValue().strip() : "";
    return text.matches("-?\\d{1,15}(\\.\\d{1,6})?") ? new BigDecimal(text) : null;
  }

  public boolean has(String field) {
    return !absent(json.path(field));
  }

  public boolean isEmpty() {
    return absent(json) || json.isEmpty();
  }

  String inner(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  public void flag(FlagReason reason, String field, String found) {
    flags.add(reason, inner(field), found);
  }

  private static boolean absent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case STRING -> "text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      default -> "nothing";
    };
  }
}
