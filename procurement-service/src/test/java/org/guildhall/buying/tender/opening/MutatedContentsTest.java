package org.guildhall.buying.tender.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.buying.fixture.Stage.PUBLISHED;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever a bidder sends as the content of a tender is refused when it is saved, or can be opened
 * and read by evaluators: nobody's tender stops the opening of the others.
 */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class MutatedContentsTest {
  private static final long SEED = 20261130;
  private static final String OFFER = "offer.txt";

  /** What goes wrong somewhere between a keyboard and a database. */
  private static final List<String> TEXTS =
      List.of(
          "\"a\\u0000b\"",
          "\"\\u0001\\u001f\\u007f\"",
          "\"\\ud800\"",
          "\"\\udfff and more\"",
          "\"\\u202egnp.exe\"",
          "\"\\ufeff\\ufffe\\uffff\"",
          "\"\"",
          "\"   \"",
          "\"<script>alert(1)</script>\"",
          "\"' or 1=1; --\"",
          "\"" + "long ".repeat(9_999) + "\"",
          "\"" + "x".repeat(60_000) + "\"",
          "null",
          "7",
          "[]",
          "{}",
          "true");

  private static final List<String> NUMBERS =
      List.of(
          "1e19",
          "1e9999",
          "-1",
          "-0",
          "0.00001",
          "123456789012345678901234567890",
          "\"10.00\"",
          "\"ten\"",
          "\"NaN\"",
          "null",
          "[]",
          "1.5e3");

  @Inject OpenedTenders openedTenders;

  @Test
  void shouldOpenOrRefuseSixtyMutatedContents() {
    assertNothingStopsTheOpening(60, 3);
  }

  @Test
  @Tag("long")
  void shouldOpenOrRefuseTenThousandMutatedContents() {
    assertNothingStopsTheOpening(10_000, 50);
  }

  private void assertNothingStopsTheOpening(int contents, int bidders) {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Random random = new Random(SEED);
    List<Bidding> biddings = new ArrayList<>();
    for (int i = 0; i < bidders; i++) {
      Bidding bidding = Bidding.in(buying).started().uploaded(OFFER, "What we would do.");
      biddings.add(bidding.submitted("9.00"));
    }
    Set<String> answers = new HashSet<>();
    for (int i = 0; i < contents; i++) {
      Bidding bidding = biddings.get(i % bidders);
      answers.add(saveAndSubmit(bidding, mutated(bidding, random)));
    }
    // It reached both what is taken and what is refused, and nothing else happened.
    assertThat(answers).contains("saved 200, submitted 201").noneMatch(a -> a.contains(" 5"));
    buying.passDeadline();

    Map<String, Object> report = open(buying, "QUALITY");

    assertThat(report).containsEntry("opened", bidders).containsEntry("damaged", 0);
    assertThat(openedTenders.biddersOf(buying.procurement()))
        .extracting(bidder -> openedTenders.find(bidder.tenderId()).orElseThrow().id())
        .containsExactlyInAnyOrderElementsOf(biddings.stream().map(Bidding::id).toList());
    assertEverybodyReads(buying, biddings);
    assertPricesOpenAndAreRanked(buying, biddings);
  }

  /** Over what was submitted before, which counts as long as nothing better is there. */
  private static String saveAndSubmit(Bidding bidding, String content) {
    bidding.replacing(Map.of());
    Response saved =
        bidding
            .bidder()
            .asks()
            .header("If-Match", "\"" + bidding.version() + "\"")
            .contentType("application/json")
            .body(content)
            .put(bidding.path());
    if (saved.statusCode() != 200) {
      return "saved " + saved.statusCode();
    }
    long version = saved.jsonPath().getLong("version");
    return "saved 200, submitted " + bidding.submit(version, Map.of()).extract().statusCode();
  }

  /** The complete content with one to three of its values exchanged. */
  private static String mutated(Bidding bidding, Random random) {
    String json = written(bidding.content("We would do it.", "9.10"));
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      json =
          switch (random.nextInt(7)) {
            case 0, 1 -> json.replaceFirst("\"We would do it.\"", quoted(pick(TEXTS, random)));
            case 2 -> json.replaceFirst("9\\.10", quoted(pick(NUMBERS, random)));
            case 3 -> json.replaceFirst("\\[\\{", "[null,{");
            case 4 ->
                json.replaceFirst(
                    "\"documents\":\\[",
                    quoted(
                        "\"documents\":[{\"documentId\":\"%s\",\"name\":%s}"
                            .formatted(UUID.randomUUID(), pick(TEXTS, random))));
            case 5 -> json.replaceFirst(quoted(written(OFFER)), quoted(pick(TEXTS, random)));
            default ->
                json.replaceFirst(
                    "\"associatedPersons\":\\[",
                    quoted(
                        "\"associatedPersons\":[{\"name\":%s,\"role\":%s}"
                            .formatted(pick(TEXTS, random), pick(TEXTS, random))));
          };
    }
    return json;
  }

  private static String quoted(String replacement) {
    return java.util.regex.Matcher.quoteReplacement(replacement);
  }

  private static String pick(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static String written(Object content) {
    try {
      return new ObjectMapper().writeValueAsString(content);
    } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, Object> open(JointBuying buying, String envelope) {
    String id =
        buying
            .lead()
            .opener()
            .post(buying.procurementPath() + "/openings", Map.of("envelope", envelope))
            .statusCode(200)
            .extract()
            .path("id");
    return buying
        .others()
        .getFirst()
        .opener()
        .post("/api/v1/openings/" + id + "/approval")
        .statusCode(200)
        .extract()
        .jsonPath()
        .getMap("$");
  }

  private static void assertEverybodyReads(JointBuying buying, List<Bidding> biddings) {
    Person evaluator = buying.lead().evaluator();
    buying
        .lead()
        .buyer()
        .put(
            buying.procurementPath() + "/panel",
            Map.of(
                "evaluators",
                List.of(
                    Map.of(
                        "subject", evaluator.subject(),
                        "organisationId", evaluator.organisation(),
                        "name", evaluator.name()))))
        .statusCode(200);
    evaluator
        .post(
            buying.procurementPath() + "/panel/declarations",
            Map.of("conflict", false, "statement", "I know none of them."))
        .statusCode(200);
    evaluator.get("/api/v1/evaluations/" + buying.procurement()).statusCode(200);
    for (Bidding bidding : biddings) {
      evaluator.get(bidding.path() + "/quality").statusCode(200);
    }
  }

  /** Whatever was written for a price, too: all are opened, and each has its place. */
  private static void assertPricesOpenAndAreRanked(JointBuying buying, List<Bidding> biddings) {
    String path = buying.procurementPath();
    Person evaluator = buying.lead().evaluator();
    Person moderator = buying.lead().buyer();
    List<Map<String, Object>> scores = biddings.stream().flatMap(Bidding::allMet).toList();
    scores.forEach(score -> evaluator.put("/api/v1/evaluations/scores", score).statusCode(200));
    evaluator
        .post("/api/v1/evaluations/scores/lock", Map.of("procurementId", buying.procurement()))
        .statusCode(200);
    scores.forEach(score -> moderator.put(path + "/consensus", score).statusCode(200));
    moderator.post(path + "/consensus/lock").statusCode(200);

    assertThat(open(buying, "PRICE"))
        .containsEntry("opened", biddings.size())
        .containsEntry("damaged", 0);

    List<String> ranked =
        moderator.get(path + "/ranking").statusCode(200).extract().path("lots[0].tenders.tenderId");
    assertThat(ranked)
        .containsExactlyInAnyOrderElementsOf(
            biddings.stream().map(bidding -> bidding.id().toString()).toList());
  }
}
