package org.guildhall.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Need LICENCES =
      new Need(
          "Licences",
          "licence",
          "48000000",
          List.of("100", "40"),
          List.of(),
          List.of("25.50", "20"),
          "30");
  private static final ProcurementTerms TERMS =
      new ProcurementTerms(
          "Software",
          "Together.",
          List.of(new Criterion("Approach", 60, 2, "How?")),
          40,
          Map.of("risks", "None."),
          new ProcurementTerms.Dates(3, 7, 2),
          "Requirements.");

  @Test
  void shouldStateEachCouncilsOwnQuantityAndBudget() {
    assertThat(LICENCES.demandLine(1, LocalDate.of(2027, 4, 1)))
        .containsEntry("quantity", new BigDecimal("40"))
        .containsEntry("annualBudget", new BigDecimal("800"))
        .containsEntry("earliestStart", "2027-04-01");
  }

  @Test
  void shouldCommitToAnOptionOnlyWhereOneIsPlanned() {
    LocalDate start = LocalDate.of(2027, 4, 1);
    Need withOption = new Need("A", "b", "48000000", List.of("1"), List.of("2"), List.of("3"), "4");

    assertThat(LICENCES.commitmentLine(0, start)).doesNotContainKey("optionQuantity");
    assertThat(withOption.commitmentLine(0, start))
        .containsEntry("optionQuantity", new BigDecimal("2"));
  }

  @Test
  void shouldGiveEveryProposedLotTheCriteriaAndTheLawfulDates() throws IOException {
    JsonNode proposed =
        JSON.readTree(
            """
            {"title": "Software", "status": "PLANNED", "lots": [{"id": "1", "estimated": 5}]}
            """);
    JsonNode earliest =
        JSON.readTree(
            """
            {"tenderNotice": {"value": "2027-01-04"}, "questionsUntil": {"value": "2027-01-18"},
             "tendersUntil": {"value": "2027-01-31"}, "awardNotice": {"value": "2027-03-01"},
             "earliestSignature": {"value": "2027-03-12"}}
            """);

    JsonNode plan = TERMS.plan(proposed, earliest);

    assertThat(plan.has("status")).isFalse();
    assertThat(plan.at("/lots/0").has("estimated")).isFalse();
    assertThat(plan.at("/lots/0/criteria").findValuesAsText("weight")).containsExactly("60", "40");
    assertThat(plan.at("/lots/0/criteria/0/minimumScore").asInt()).isEqualTo(2);
    assertThat(plan.path("risks").asText()).isEqualTo("None.");
    assertThat(plan.at("/timetable/tendersUntil").asText()).isEqualTo("2027-02-03T12:00:00Z");
    assertThat(plan.at("/timetable/contractStart").asText()).isEqualTo("2027-04-26");
    assertThat(plan.at("/timetable/contractMaxEnd").asText()).isEqualTo("2032-04-26");
  }

  @Test
  void shouldAnswerEveryQualityCriterionAndPriceEveryItem() throws IOException {
    JsonNode lot =
        JSON.readTree(
            """
            {"criteria": [{"id": "q", "kind": "QUALITY", "name": "Approach"},
                          {"id": "p", "kind": "PRICE", "name": "Price"}],
             "items": [{"id": "i"}]}
            """);

    Map<String, Object> content =
        TenderContent.of(lot, new BigDecimal("12.34"), name -> name + "!", Map.of("d", "a.txt"));

    assertThat(content.get("answers"))
        .isEqualTo(List.of(Map.of("criterionId", "q", "text", "Approach!")));
    assertThat(content.get("price"))
        .isEqualTo(
            Map.of("unitPrices", List.of(Map.of("itemId", "i", "price", new BigDecimal("12.34")))));
    assertThat(content.get("documents"))
        .isEqualTo(List.of(Map.of("documentId", "d", "name", "a.txt")));
  }

  @Test
  void shouldApproveTheDraftThatWaitsAndNoneThatWasReplaced() throws IOException {
    JsonNode drafts =
        JSON.readTree(
            """
            [{"id": "3", "type": "TERMINATION_NOTICE", "status": "PREPARED"},
             {"id": "2", "type": "AWARD_NOTICE", "status": "REFUSED"},
             {"id": "1", "type": "AWARD_NOTICE", "status": "WITHDRAWN"}]
            """);

    assertThat(ApproveNotice.waiting(drafts, "AWARD_NOTICE")).isEqualTo("2");
    assertThatThrownBy(() -> ApproveNotice.waiting(drafts, "TENDER_NOTICE"))
        .hasMessageContaining("No draft waits for approval: TENDER_NOTICE");
  }

  @Test
  void shouldRepeatAScenarioWithoutDoublingItWhereThatIsWanted() {
    assertThat(Keys.once("demo").of("vote")).isEqualTo(Keys.once("demo").of("vote"));
    assertThat(Keys.fresh().of("vote")).isNotEqualTo(Keys.fresh().of("vote"));
  }
}
