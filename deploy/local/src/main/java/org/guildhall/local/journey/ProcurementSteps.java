package org.guildhall.local.journey;

import static org.guildhall.local.client.Api.PROCUREMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.local.scenario.Keys;
import org.guildhall.local.scenario.PublishTenderNotice;

/** The joint procurement is planned, approved by a second person and published. */
final class ProcurementSteps {
  private final JourneyState state;

  ProcurementSteps(JourneyState state) {
    this.state = state;
  }

  void run() {
    var tenderNotice =
        new PublishTenderNotice(state.participants().lead(), Figures.TERMS, Keys.fresh());
    UUID consortium = state.id("consortium");
    UUID procurement =
        tenderNotice.of(consortium, ConsortiumSteps.consortiumOf(state).estimate(consortium));
    state.remember("procurement", procurement);
    state.report(
        "published",
        "The tender notice is published as %s; tenders until %s."
            .formatted(published(state).path("ocid").asText(), deadline(state)));
    tenderNotice.clarify(
        procurement,
        state.participants().firms().getFirst().bidder(),
        "May prices be in pence?",
        "Yes, up to four decimal places per unit.");
    state.report("clarification", "A supplier asks; the answer is public, the asker is not.");
  }

  /** Strictly before which tenders must arrive. */
  static Instant deadline(JourneyState state) {
    return Instant.parse(published(state).path("timetable").path("tendersUntil").asText());
  }

  private static JsonNode published(JourneyState state) {
    return state.participants().anybody().get(PROCUREMENT, state.procurement()).body();
  }
}
