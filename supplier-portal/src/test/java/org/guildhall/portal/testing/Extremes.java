package org.guildhall.portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Puts the largest values that the APIs take in place of ordinary ones. */
final class Extremes {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final BigDecimal AMOUNT = new BigDecimal("9999999999999999.9999");

  private Extremes() {}

  static JsonNode of(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(part ->
              part.setValue(
                  part.getKey().equals("noticePeriodDays")
                      ? JSON.numberNode(Integer.MAX_VALUE)
                      : of(part.getValue())));
    }
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, of(array.get(i)));
      }
    }
    if (node.isFloatingPointNumber()) {
      return JSON.numberNode(AMOUNT);
    }
    return switch (node.asText()) {
      case DescribedApis.DAY -> JSON.textNode("9000-12-31");
      case DescribedApis.MOMENT -> JSON.textNode("9000-12-31T23:59:59.999999Z");
      default -> node;
    };
  }
}
