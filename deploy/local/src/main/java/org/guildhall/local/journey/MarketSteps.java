package org.guildhall.local.journey;

import static org.guildhall.local.client.Api.MARKET;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.local.client.Session;

/** A challenge is posted, others add their demand, suppliers ask and respond. */
final class MarketSteps {
  private final JourneyState state;

  MarketSteps(JourneyState state) {
    this.state = state;
  }

  void run() {
    UUID challenge = publish();
    support(challenge);
    ask(challenge);
    respond(challenge);
  }

  private UUID publish() {
    Participants.Council lead = state.participants().lead();
    UUID id = lead.first().post(MARKET, "/api/v1/challenges", brief()).id();
    state.remember("challenge", id);
    String path = "/api/v1/challenges/" + id;
    lead.first().post(MARKET, path + "/submission", null);
    lead.second().post(MARKET, path + "/publication", null);
    state.report("challenge", lead.name() + " publishes a challenge: " + Figures.TITLE + ".");
    return id;
  }

  private Map<String, Object> brief() {
    LocalDate today = state.clock().today();
    return Map.ofEntries(
        Map.entry("title", Figures.TITLE),
        Map.entry(
            "problem",
            Map.of(
                "what", "Missed collections are reported by telephone and tracked on paper.",
                "affected", "Residents who report twice, and crews who drive twice.",
                "tried", "Each council has tried a form of its own; none reaches the cab.")),
        Map.entry(
            "outcome",
            Map.of(
                "statement", "A missed collection is put right within two working days.",
                "measure", "Share of reports closed within two working days: 92 %.")),
        Map.entry("cpv", List.of("48445000", "72212000")),
        Map.entry("areas", List.of("UK")),
        Map.entry(
            "budget", Map.of("min", new BigDecimal("400000"), "max", new BigDecimal("1500000"))),
        Map.entry("wantedFrom", today.plusMonths(4).toString()),
        Map.entry("wantedTo", today.plusMonths(40).toString()),
        Map.entry("constraints", "Works with the depots' existing round data."),
        Map.entry("standards", List.of("WCAG 2.2 AA", "Open Referral UK")),
        Map.entry("questionsUntil", SandboxClock.morningOf(today.plusDays(10)).toString()),
        Map.entry("responsesUntil", SandboxClock.morningOf(today.plusDays(20)).toString()));
  }

  private void support(UUID challenge) {
    String start = state.clock().today().plusMonths(6).toString();
    List<Participants.Council> councils = state.participants().councils();
    for (int i = 0; i < councils.size(); i++) {
      int council = i;
      List<Map<String, Object>> lines =
          Figures.ITEMS.stream().map(item -> item.demandLine(council, start)).toList();
      councils
          .get(i)
          .first()
          .put(
              MARKET,
              "/api/v1/challenges/" + challenge + "/support",
              Map.of(
                  "rung",
                  "BOUND",
                  "quantity",
                  new BigDecimal(Figures.ITEMS.getFirst().quantities().get(i)),
                  "decisionReference",
                  "Cabinet 2026/" + (100 + i),
                  "lines",
                  lines));
    }
    state.report("support", councils.size() + " councils have the same need and bind themselves.");
  }

  private void ask(UUID challenge) {
    Session firm = state.participants().firms().get(2).bidder();
    String path = "/api/v1/challenges/" + challenge + "/questions";
    UUID question = firm.post(MARKET, path, Map.of("text", "Do all crews have data radios?")).id();
    state
        .participants()
        .lead()
        .first()
        .post(
            MARKET,
            path + "/" + question + "/answer",
            Map.of("text", "Two of three; the rest are replaced before the contracts begin."));
    state.report("question", "A supplier asks about the challenge; everybody reads the answer.");
  }

  private void respond(UUID challenge) {
    List<Participants.Firm> firms = state.participants().firms();
    List<UUID> responses =
        IntStream.of(0, 1, 3)
            .mapToObj(i -> response(challenge, firms.get(i).bidder(), 190 + 5 * i))
            .toList();
    Session lead = state.participants().lead().first();
    for (int i = 0; i < responses.size(); i++) {
      boolean shortlisted = i < 2;
      lead.post(
          MARKET,
          "/api/v1/responses/" + responses.get(i) + "/assessment",
          Map.of(
              "shortlisted",
              shortlisted,
              "feedback",
              shortlisted
                  ? "Strong evidence from a comparable council."
                  : "We could not see how crews without data radios would take part."));
    }
    state.report("responses", "Three suppliers respond; each gets feedback, two are shortlisted.");
  }

  private static UUID response(UUID challenge, Session bidder, int price) {
    UUID id =
        bidder
            .post(
                MARKET,
                "/api/v1/challenges/" + challenge + "/responses",
                Map.of(
                    "approach",
                    "One depot first, then one more each month.",
                    "evidence",
                    List.of(Map.of("where", "A district council", "result", "47 % fewer calls")),
                    "maturity",
                    "LIVE_MANY",
                    "priceBands",
                    List.of(Map.of("fromQuantity", 1, "unitPrice", price)),
                    "licence",
                    "Apache-2.0",
                    "standards",
                    List.of("WCAG 2.2 AA")))
            .id();
    bidder.post(MARKET, "/api/v1/responses/" + id + "/submission", null);
    return id;
  }
}
