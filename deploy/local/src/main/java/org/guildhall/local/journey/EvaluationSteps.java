package org.guildhall.local.journey;

import static org.guildhall.local.client.Api.PROCUREMENT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.client.Session;

/** Opening by two authorities, scores given alone, moderation, consensus, prices. */
final class EvaluationSteps {
  /** The journey's tenders fit on one page. */
  private static final String ALL = "?limit=100";

  private static final int WORST = 0;
  private static final int BEST = 5;

  private final JourneyState state;
  private final ObjectNode record;

  EvaluationSteps(JourneyState state) {
    this.state = state;
    this.record = state.kept("evaluation");
  }

  void run() {
    int opened = open("QUALITY");
    new PanelSteps(state).run();
    score();
    moderate();
    int sealed = opened - open("PRICE");
    state.report(
        "sealed",
        "Tenders that missed the minimum for quality, whose prices stay sealed: " + sealed + ".");
    Session buyer = state.participants().lead().officer();
    record.set("panel", buyer.get(PROCUREMENT, state.procurement() + "/panel").body());
    record.set("ranking", buyer.get(PROCUREMENT, state.procurement() + "/ranking").body());
    record.set("openings", buyer.get(PROCUREMENT, state.procurement() + "/openings").body());
  }

  /** Panel, moderation with all individual scores, openings and ranking, as the API gave them. */
  ObjectNode record() {
    return record.deepCopy();
  }

  private int open(String envelope) {
    Session first = state.participants().lead().approver();
    Session second = state.participants().councils().get(1).approver();
    UUID opening =
        first
            .post(PROCUREMENT, state.procurement() + "/openings", Map.of("envelope", envelope))
            .id();
    JsonNode opened =
        second.post(PROCUREMENT, "/api/v1/openings/" + opening + "/approval", null).body();
    state.report(
        "opened-" + envelope,
        "Two openers of different councils open %s envelopes: %d."
            .formatted(
                envelope.equals("QUALITY") ? "the quality" : "the price",
                opened.path("opened").asInt()));
    return opened.path("opened").asInt();
  }

  private void score() {
    List<Participants.Evaluator> panel = new ArrayList<>(state.participants().panel());
    panel.set(panel.size() - 1, state.participants().substitute());
    for (int i = 0; i < panel.size(); i++) {
      Session evaluator = panel.get(i).session();
      JsonNode sheet =
          evaluator.get(PROCUREMENT, "/api/v1/evaluations/" + state.id("procurement") + ALL).body();
      for (JsonNode lot : sheet.path("lots")) {
        for (JsonNode tender : lot.path("tenders")) {
          score(evaluator, i, lot, tender);
        }
      }
      evaluator.post(
          PROCUREMENT,
          "/api/v1/evaluations/scores/lock",
          Map.of("procurementId", state.id("procurement").toString()));
    }
    state.report("scored", panel.size() + " evaluators score alone and lock their scores.");
  }

  private void score(Session evaluator, int who, JsonNode lot, JsonNode tender) {
    Figures.Bid bid = bid(JourneyState.uuid(tender.path("tenderId")));
    int position = 0;
    for (JsonNode criterion : lot.path("criteria")) {
      int agreed = bid.scores().get(position);
      int own = Math.clamp(agreed + (who + position) % 3 - 1, WORST, BEST);
      evaluator.put(
          PROCUREMENT,
          "/api/v1/evaluations/scores",
          Map.of(
              "tenderId", tender.path("tenderId").asText(),
              "criterionId", criterion.path("criterionId").asText(),
              "score", own,
              "reason",
                  "%s: the answer earns %d because of what it shows and what it leaves open."
                      .formatted(criterion.path("name").asText(), own)));
      position++;
    }
  }

  private void moderate() {
    Session moderator = state.participants().lead().officer();
    String path = state.procurement() + "/moderation" + ALL;
    JsonNode before = moderator.get(PROCUREMENT, path).body();
    before.path("tenders").forEach(tender -> agree(moderator, tender));
    moderator.post(PROCUREMENT, state.procurement() + "/consensus/lock", null);
    record.set("moderation", moderator.get(PROCUREMENT, path).body());
    state.report("consensus", "The panel moderates and locks its consensus on quality.");
  }

  private void agree(Session moderator, JsonNode tender) {
    Figures.Bid bid = bid(JourneyState.uuid(tender.path("tenderId")));
    int position = 0;
    for (JsonNode criterion : tender.path("criteria")) {
      moderator.put(
          PROCUREMENT,
          state.procurement() + "/consensus",
          Map.of(
              "tenderId", tender.path("tenderId").asText(),
              "criterionId", criterion.path("criterionId").asText(),
              "score", bid.scores().get(position),
              "reason",
                  "%s: the panel agreed on %d after comparing its reasons."
                      .formatted(criterion.path("name").asText(), bid.scores().get(position))));
      position++;
    }
  }

  private Figures.Bid bid(UUID tender) {
    return Figures.BIDS.stream()
        .filter(b -> state.tender(b).equals(tender))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("An unknown tender was opened: " + tender));
  }
}
