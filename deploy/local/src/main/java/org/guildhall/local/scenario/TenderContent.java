package org.guildhall.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a supplier writes into a tender for one lot. */
public final class TenderContent {
  private TenderContent() {}

  /**
   * Complete content: an answer to every quality criterion, a price for every item, the
   * declarations.
   *
   * @param lot as the procurement's view has it
   * @param answer from a criterion's name
   * @param documents name by id of what was uploaded before
   */
  public static Map<String, Object> of(
      JsonNode lot,
      BigDecimal unitPrice,
      Function<String, String> answer,
      Map<String, String> documents) {
    return Map.of(
        "answers", answers(lot, answer),
        "price", Map.of("unitPrices", prices(lot, unitPrice)),
        "declarations",
            Map.of(
                "notExcluded", true,
                "independentlyPrepared", true,
                "acceptsConditions", true,
                "associatedPersons", List.of()),
        "documents",
            documents.entrySet().stream()
                .map(document ->
                    Map.of("documentId", document.getKey(), "name", document.getValue()))
                .toList());
  }

  private static List<Map<String, Object>> prices(JsonNode lot, BigDecimal unitPrice) {
    List<Map<String, Object>> prices = new ArrayList<>();
    for (JsonNode item : lot.path("items")) {
      prices.add(Map.of("itemId", item.path("id").asText(), "price", unitPrice));
    }
    return prices;
  }

  private static List<Map<String, Object>> answers(JsonNode lot, Function<String, String> answer) {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (JsonNode criterion : lot.path("criteria")) {
      if (criterion.path("kind").asText().equals("QUALITY")) {
        answers.add(
            Map.of(
                "criterionId", criterion.path("id").asText(),
                "text", answer.apply(criterion.path("name").asText())));
      }
    }
    return answers;
  }
}
