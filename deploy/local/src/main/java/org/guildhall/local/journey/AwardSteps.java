package org.guildhall.local.journey;

import static org.guildhall.local.client.Api.MARKET;
import static org.guildhall.local.client.Api.PROCUREMENT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.client.ApiException;
import org.guildhall.local.client.Eventually;
import org.guildhall.local.client.Session;
import org.guildhall.local.scenario.ApproveNotice;
import org.guildhall.local.scenario.Council;
import org.guildhall.local.scenario.Keys;

/** Award, summaries, notice, standstill, signatures, contract notice, and back to the challenge. */
final class AwardSteps {
  private static final List<Map<String, Object>> INDICATORS =
      List.of(
          Map.of("title", "Closed in time", "description", "92 % within two working days"),
          Map.of("title", "Availability", "description", "99.5 % a month"),
          Map.of("title", "Residents' rating", "description", "4 of 5 or better"));

  private final JourneyState state;
  private final ObjectNode award;

  AwardSteps(JourneyState state) {
    this.state = state;
    this.award = state.kept("award");
  }

  /** The award as far as standstill, in which nobody may sign. */
  void award() {
    decide();
    summarise();
    award.set("noticed", publish());
    signTooEarly();
  }

  /** After standstill: signatures, the contract details notice, and back to the challenge. */
  void contract() {
    LocalDate end = LocalDate.parse(award.remove("noticed").path("standstillEndsOn").asText());
    state.clock().moveTo(SandboxClock.morningOf(end.plusDays(1)));
    sign();
    Session buyer = state.participants().lead().officer();
    buyer.put(PROCUREMENT, state.procurement() + "/contract-notices", null);
    approve("CONTRACT_DETAILS_NOTICE");
    state.report("details", "The contract details notice is published.");
    backToTheChallenge();
  }

  /** Award and every assessment summary, as the bidders read them. */
  ObjectNode record() {
    award.set(
        "award",
        state
            .participants()
            .lead()
            .officer()
            .get(PROCUREMENT, state.procurement() + "/award")
            .body());
    award.set(
        "contracts",
        state.participants().anybody().get(PROCUREMENT, state.procurement() + "/contracts").body());
    return award.deepCopy();
  }

  private void decide() {
    Session buyer = state.participants().lead().officer();
    JsonNode proposed =
        buyer.post(PROCUREMENT, state.procurement() + "/award-proposal", Map.of()).body();
    UUID decision = JourneyState.uuid(proposed.path("decisionId"));
    JsonNode asked =
        buyer.get(PROCUREMENT, "/api/v1/consortia/" + state.id("consortium") + "/decisions").body();
    ConsortiumSteps.consortiumOf(state).vote(decision, motion(asked, decision));
    state.report("decided", "The members approve the proposed award.");
  }

  private void summarise() {
    Session buyer = state.participants().lead().officer();
    buyer.post(PROCUREMENT, state.procurement() + "/assessment-summaries", null);
    ArrayNode summaries = award.putArray("assessmentSummaries");
    for (Figures.Bid bid : Figures.BIDS) {
      summaries.add(
          state
              .participants()
              .firms()
              .get(bid.supplier())
              .bidder()
              .get(PROCUREMENT, "/api/v1/tenders/" + state.tender(bid) + "/assessment-summary")
              .body());
    }
    state.report("summaries", summaries.size() + " assessment summaries go out at one moment.");
  }

  private JsonNode publish() {
    approve("AWARD_NOTICE");
    Session buyer = state.participants().lead().officer();
    JsonNode noticed = buyer.get(PROCUREMENT, state.procurement() + "/award").body();
    state.report(
        "award",
        "The award notice is published; standstill up to and including %s."
            .formatted(noticed.path("standstillEndsOn").asText()));
    return noticed;
  }

  private void approve(String notice) {
    new ApproveNotice(state.participants().lead().approver(), Keys.fresh())
        .of(state.procurement(), notice);
  }

  private static String motion(JsonNode decisions, UUID id) {
    for (JsonNode decision : decisions) {
      if (JourneyState.uuid(decision.path("id")).equals(id)) {
        return decision.path("options").get(0).asText();
      }
    }
    throw new LocalStackException("The award has no decision " + id);
  }

  private void signTooEarly() {
    JsonNode contract = contracts().get(0);
    try {
      council(contract).approver().post(PROCUREMENT, path(contract) + "/signatures", null);
    } catch (ApiException refused) {
      state.report(
          "standstill", "Signing within the standstill is refused (%s).".formatted(refused.slug()));
      return;
    }
    throw new LocalStackException("A contract was signed within the standstill");
  }

  private void sign() {
    JsonNode contracts = contracts();
    for (JsonNode contract : contracts) {
      Council council = council(contract);
      if (contract.path("kpisMissing").asBoolean()) {
        council.officer().put(PROCUREMENT, path(contract) + "/kpis", Map.of("kpis", INDICATORS));
      }
      council.approver().post(PROCUREMENT, path(contract) + "/signatures", null);
      supplier(contract).post(PROCUREMENT, path(contract) + "/signatures", null);
    }
    state.report("signed", contracts.size() + " contracts are signed, one per buyer and lot.");
  }

  private void backToTheChallenge() {
    String path = "/api/v1/challenges/" + state.id("challenge");
    Eventually.until(
        "the outcome reaches the challenge",
        () -> {
          JsonNode challenge = state.participants().anybody().get(MARKET, path).body();
          award.set("challenge", challenge);
          return contractsIn(challenge) == contracts().size();
        });
    state.report("outcome", "The challenge shows what came of it, for the next council.");
  }

  private static int contractsIn(JsonNode challenge) {
    int count = 0;
    for (JsonNode step : challenge.path("progress")) {
      count += step.path("kind").asText().equals("CONTRACT") ? 1 : 0;
    }
    return count;
  }

  private JsonNode contracts() {
    return state
        .participants()
        .lead()
        .officer()
        .get(PROCUREMENT, state.procurement() + "/contracts")
        .body();
  }

  private Council council(JsonNode contract) {
    UUID buyer = JourneyState.uuid(contract.path("buyerId"));
    return state.participants().councils().stream()
        .filter(c -> c.id().equals(buyer))
        .findFirst()
        .orElseThrow(() -> new LocalStackException("An unknown buyer: " + buyer));
  }

  private Session supplier(JsonNode contract) {
    UUID id = JourneyState.uuid(contract.path("supplierId"));
    return state.participants().firms().stream()
        .filter(f -> f.id().equals(id))
        .map(Participants.Firm::bidder)
        .findFirst()
        .orElseThrow(() -> new LocalStackException("An unknown supplier: " + id));
  }

  private static String path(JsonNode contract) {
    return "/api/v1/contracts/" + contract.path("id").asText();
  }
}
