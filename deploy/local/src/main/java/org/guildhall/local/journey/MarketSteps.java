package org.guildhall.local.journey;

import static org.guildhall.local.client.Api.MARKET;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.local.client.Session;
import org.guildhall.local.scenario.Council;
import org.guildhall.local.scenario.JoinDemand;
import org.guildhall.local.scenario.Keys;
import org.guildhall.local.scenario.PublishChallenge;

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
    Council lead = state.participants().lead();
    LocalDate today = state.clock().today();
    UUID id =
        new PublishChallenge(lead, Keys.fresh())
            .of(
                Figures.BRIEF.request(
                    today,
                    SandboxClock.morningOf(today.plusDays(10)),
                    SandboxClock.morningOf(today.plusDays(20))));
    state.remember("challenge", id);
    state.report("challenge", lead.name() + " publishes a challenge: " + Figures.TITLE + ".");
    return id;
  }

  private void support(UUID challenge) {
    List<Council> councils = state.participants().councils();
    new JoinDemand(councils, Figures.NEEDS, Figures.CONSORTIUM)
        .on(challenge, state.clock().today());
    state.report("support", councils.size() + " councils have the same need and bind themselves.");
  }

  private void ask(UUID challenge) {
    Session firm = state.participants().firms().get(2).bidder();
    String path = "/api/v1/challenges/" + challenge + "/questions";
    UUID question = firm.post(MARKET, path, Map.of("text", "Do all crews have data radios?")).id();
    state
        .participants()
        .lead()
        .officer()
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
    Session lead = state.participants().lead().officer();
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
