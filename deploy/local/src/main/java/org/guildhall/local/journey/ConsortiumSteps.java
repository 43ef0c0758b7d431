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
final class ConsortiumSteps {
  private final JourneyState state;

  ConsortiumSteps(JourneyState state) {
    this.state = state;
  }

  void run() {
    String path = form();
    agree(path);
    commit(path);
    decide(
        state,
        path,
        Map.of(
            "purpose",
            "CONSTITUTE",
            "question",
            "Shall the consortium be constituted?",
            "options",
            List.of("Yes", "No"),
            "closesAt",
            state.clock().now().plus(Duration.ofDays(7)).toString()));
    state.participants().lead().first().post(PROCUREMENT, path + "/constitution", null);
    state.report("constituted", "The members decide; the consortium is constituted.");
  }

  private String form() {
    Participants.Council lead = state.participants().lead();
    Map<String, Object> consortium =
        Map.of(
            "challengeId", state.id("challenge"),
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
    state.remember("consortium", id);
    String path = "/api/v1/consortia/" + id;
    List<Participants.Council> others =
        state.participants().councils().subList(1, Participants.COUNCILS);
    List<UUID> invited = others.stream().map(Participants.Council::id).toList();
    Eventually.known(() ->
        lead.first().post(PROCUREMENT, path + "/invitations", Map.of("organisationIds", invited)));
    others.forEach(
        c -> Eventually.known(() -> c.first().post(PROCUREMENT, path + "/membership", null)));
    state.report(
        "consortium",
        lead.name() + " leads a consortium of " + Participants.COUNCILS + " councils.");
    return path;
  }

  private void agree(String path) {
    Answer proposed =
        state
            .participants()
            .lead()
            .first()
            .put(
                PROCUREMENT,
                path + "/agreement",
                Map.of("text", "We buy together under these rules, share at equal price …"));
    String hash = proposed.body().path("agreement").path("hash").asText();
    state
        .participants()
        .councils()
        .forEach(c ->
            Eventually.known(() ->
                c.second()
                    .post(PROCUREMENT, path + "/agreement/acceptance", Map.of("hash", hash))));
    state.report("agreement", "Every member accepts the agreement " + hash.substring(0, 12) + "….");
  }

  private void commit(String path) {
    LocalDate today = state.clock().today();
    String start = today.plusMonths(6).toString();
    List<Participants.Council> councils = state.participants().councils();
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
                      Figures.ITEMS.stream()
                          .map(item -> item.commitmentLine(council, start))
                          .toList()));
    }
    JsonNode estimate =
        state.participants().lead().first().get(PROCUREMENT, path + "/estimate").body();
    state.report(
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
  static void decide(JourneyState state, String consortium, Map<String, Object> question) {
    Session lead = state.participants().lead().first();
    UUID decision = lead.post(PROCUREMENT, consortium + "/decisions", question).id();
    vote(state, decision, "Yes");
  }

  static void vote(JourneyState state, UUID decision, String option) {
    String path = "/api/v1/decisions/" + decision;
    for (Participants.Council council : state.participants().councils()) {
      council.second().post(PROCUREMENT, path + "/votes", Map.of("option", option));
    }
    state.participants().lead().first().post(PROCUREMENT, path + "/closure", null);
  }
}
