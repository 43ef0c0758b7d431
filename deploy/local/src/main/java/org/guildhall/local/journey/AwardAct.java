package org.guildhall.local.journey;

import static org.guildhall.local.client.Api.MARKET;
import static org.guildhall.local.client.Api.PROCUREMENT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.client.ApiException;
import org.guildhall.local.client.Eventually;
import org.guildhall.local.client.Session;

/** Award, summaries, notice, standstill, signatures, contract notice, and back to the challenge. */
final class AwardAct {
  private static final List<Map<String, Object>> INDICATORS =
      List.of(
          Map.of("title", "Closed in time", "description", "92 % within two working days"),
          Map.of("title", "Availability", "description", "99.5 % a month"),
          Map.of("title", "Residents' rating", "description", "4 of 5 or better"));

  private final Stage stage;
  private final ObjectNode award = JsonNodeFactory.instance.objectNode();

  AwardAct(Stage stage) {
    this.stage = stage;
  }

  void play() {
    JsonNode noticed = award();
    signTooEarly();
    LocalDate end = LocalDate.parse(noticed.path("standstillEndsOn").asText());
    stage.clock().moveTo(SandboxClock.morningOf(end.plusDays(1)));
    sign();
    stage.cast().lead().second().post(PROCUREMENT, stage.procurement() + "/contract-notices", null);
    stage.tell("details", "The contract details notice is published.");
    backToTheChallenge();
  }

  /** Award and every assessment summary, as the bidders read them. */
  ObjectNode record() {
    award.set(
        "award",
        stage.cast().lead().first().get(PROCUREMENT, stage.procurement() + "/award").body());
    award.set(
        "contracts",
        stage.cast().anybody().get(PROCUREMENT, stage.procurement() + "/contracts").body());
    return award.deepCopy();
  }

  private JsonNode award() {
    Session buyer = stage.cast().lead().first();
    JsonNode proposed =
        buyer.post(PROCUREMENT, stage.procurement() + "/award-proposal", Map.of()).body();
    UUID decision = Stage.uuid(proposed.path("decisionId"));
    JsonNode asked =
        buyer.get(PROCUREMENT, "/api/v1/consortia/" + stage.id("consortium") + "/decisions").body();
    ConsortiumAct.vote(stage, decision, motion(asked, decision));
    stage.tell("decided", "The members approve the proposed award.");
    buyer.post(PROCUREMENT, stage.procurement() + "/assessment-summaries", null);
    ArrayNode summaries = award.putArray("assessmentSummaries");
    for (Plot.Bid bid : Plot.BIDS) {
      summaries.add(
          stage
              .cast()
              .firms()
              .get(bid.supplier())
              .bidder()
              .get(PROCUREMENT, "/api/v1/tenders/" + stage.tender(bid) + "/assessment-summary")
              .body());
    }
    stage.tell("summaries", summaries.size() + " assessment summaries go out at one moment.");
    JsonNode noticed =
        stage
            .cast()
            .lead()
            .second()
            .post(PROCUREMENT, stage.procurement() + "/award-notice", Map.of())
            .body();
    stage.tell(
        "award",
        "The award notice is published; standstill up to and including %s."
            .formatted(noticed.path("standstillEndsOn").asText()));
    return noticed;
  }

  private static String motion(JsonNode decisions, UUID id) {
    for (JsonNode decision : decisions) {
      if (Stage.uuid(decision.path("id")).equals(id)) {
        return decision.path("options").get(0).asText();
      }
    }
    throw new LocalStackException("The award has no decision " + id);
  }

  private void signTooEarly() {
    JsonNode contract = contracts().get(0);
    try {
      council(contract).second().post(PROCUREMENT, path(contract) + "/signatures", null);
    } catch (ApiException refused) {
      stage.tell(
          "standstill", "Signing within the standstill is refused (%s).".formatted(refused.slug()));
      return;
    }
    throw new LocalStackException("A contract was signed within the standstill");
  }

  private void sign() {
    JsonNode contracts = contracts();
    for (JsonNode contract : contracts) {
      Cast.Council council = council(contract);
      if (contract.path("kpisMissing").asBoolean()) {
        council.first().put(PROCUREMENT, path(contract) + "/kpis", Map.of("kpis", INDICATORS));
      }
      council.second().post(PROCUREMENT, path(contract) + "/signatures", null);
      supplier(contract).post(PROCUREMENT, path(contract) + "/signatures", null);
    }
    stage.tell("signed", contracts.size() + " contracts are signed, one per buyer and lot.");
  }

  private void backToTheChallenge() {
    String path = "/api/v1/challenges/" + stage.id("challenge");
    Eventually.until(
        "the outcome reaches the challenge",
        () -> {
          JsonNode challenge = stage.cast().anybody().get(MARKET, path).body();
          award.set("challenge", challenge);
          return contractsIn(challenge) == contracts().size();
        });
    stage.tell("outcome", "The challenge shows what came of it, for the next council.");
  }

  private static int contractsIn(JsonNode challenge) {
    int count = 0;
    for (JsonNode step : challenge.path("progress")) {
      count += step.path("kind").asText().equals("CONTRACT") ? 1 : 0;
    }
    return count;
  }

  private JsonNode contracts() {
    return stage.cast().lead().first().get(PROCUREMENT, stage.procurement() + "/contracts").body();
  }

  private Cast.Council council(JsonNode contract) {
    UUID buyer = Stage.uuid(contract.path("buyerId"));
    return stage.cast().councils().stream()
        .filter(c -> c.id().equals(buyer))
        .findFirst()
        .orElseThrow(() -> new LocalStackException("An unknown buyer: " + buyer));
  }

  private Session supplier(JsonNode contract) {
    UUID id = Stage.uuid(contract.path("supplierId"));
    return stage.cast().firms().stream()
        .filter(f -> f.id().equals(id))
        .map(Cast.Firm::bidder)
        .findFirst()
        .orElseThrow(() -> new LocalStackException("An unknown supplier: " + id));
  }

  private static String path(JsonNode contract) {
    return "/api/v1/contracts/" + contract.path("id").asText();
  }
}
