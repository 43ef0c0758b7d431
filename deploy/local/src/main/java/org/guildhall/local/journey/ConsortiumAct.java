package org.guildhall.local.journey;

import static org.guildhall.local.client.Api.PROCUREMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.client.Answer;
import org.guildhall.local.client.Eventually;
import org.guildhall.local.client.Session;

/** The councils form a consortium, agree, commit and decide. */
final class ConsortiumAct {
  private final Stage stage;

  ConsortiumAct(Stage stage) {
    this.stage = stage;
  }

  void play() {
    String path = form();
    agree(path);
    commit(path);
    decide(
        stage,
        path,
        Map.of(
            "purpose",
            "CONSTITUTE",
            "question",
            "Shall the consortium be constituted?",
            "options",
            List.of("Yes", "No"),
            "closesAt",
            stage.clock().now().plus(Duration.ofDays(7)).toString()));
    stage.cast().lead().first().post(PROCUREMENT, path + "/constitution", null);
    stage.tell("constituted", "The members decide; the consortium is constituted.");
  }

  private String form() {
    Cast.Council lead = stage.cast().lead();
    Map<String, Object> consortium =
        Map.of(
            "challengeId", stage.id("challenge"),
            "name", "Collections together",
            "rules",
                Map.of(
                    "quorumPercent", 75,
                    "votes", "ONE_EACH",
                    "costSplit", "EQUAL_PRICE",
                    "exitTerms", "A member that leaves after the notice bears its committed share.",
                    "liability", "Each member bears what it caused; otherwise by volume.",
                    "callInDays", 5));
    UUID id =
        Eventually.known(() -> lead.first().post(PROCUREMENT, "/api/v1/consortia", consortium))
            .id();
    stage.remember("consortium", id);
    String path = "/api/v1/consortia/" + id;
    List<Cast.Council> others = stage.cast().councils().subList(1, Cast.COUNCILS);
    List<UUID> invited = others.stream().map(Cast.Council::id).toList();
    Eventually.known(() ->
        lead.first().post(PROCUREMENT, path + "/invitations", Map.of("organisationIds", invited)));
    others.forEach(
        c -> Eventually.known(() -> c.first().post(PROCUREMENT, path + "/membership", null)));
    stage.tell(
        "consortium", lead.name() + " leads a consortium of " + Cast.COUNCILS + " councils.");
    return path;
  }

  private void agree(String path) {
    Answer proposed =
        stage
            .cast()
            .lead()
            .first()
            .put(
                PROCUREMENT,
                path + "/agreement",
                Map.of("text", "We buy together under these rules, share at equal price …"));
    String hash = proposed.body().path("agreement").path("hash").asText();
    stage
        .cast()
        .councils()
        .forEach(c ->
            Eventually.known(() ->
                c.second()
                    .post(PROCUREMENT, path + "/agreement/acceptance", Map.of("hash", hash))));
    stage.tell("agreement", "Every member accepts the agreement " + hash.substring(0, 12) + "….");
  }

  private void commit(String path) {
    LocalDate today = stage.clock().today();
    String start = today.plusMonths(6).toString();
    List<Cast.Council> councils = stage.cast().councils();
    for (int i = 0; i < councils.size(); i++) {
      int council = i;
      councils
          .get(i)
          .second()
          .put(
              PROCUREMENT,
              path + "/commitment",
              Map.of(
                  "decisionReference", "Cabinet 2026/" + (100 + i),
                  "decidedOn", today.minusDays(20).toString(),
                  "callInExpires", today.minusDays(10).toString(),
                  "lines",
                      Plot.ITEMS.stream()
                          .map(item -> item.commitmentLine(council, start))
                          .toList()));
    }
    JsonNode estimate = stage.cast().lead().first().get(PROCUREMENT, path + "/estimate").body();
    stage.tell(
        "estimate",
        "Estimated value %s with VAT: %s (%s)."
            .formatted(
                Pounds.of(estimate.path("gross").path("value")),
                estimate
                    .path("regime")
                    .path("value")
                    .asText()
                    .toLowerCase(Locale.ROOT)
                    .replace('_', ' '),
                estimate.path("regime").path("source").asText()));
  }

  /** Puts a question to the members; all vote for its first option, and it is closed. */
  static void decide(Stage stage, String consortium, Map<String, Object> question) {
    Session lead = stage.cast().lead().first();
    UUID decision = lead.post(PROCUREMENT, consortium + "/decisions", question).id();
    vote(stage, decision, "Yes");
  }

  static void vote(Stage stage, UUID decision, String option) {
    String path = "/api/v1/decisions/" + decision;
    for (Cast.Council council : stage.cast().councils()) {
      council.second().post(PROCUREMENT, path + "/votes", Map.of("option", option));
    }
    stage.cast().lead().first().post(PROCUREMENT, path + "/closure", null);
  }
}
