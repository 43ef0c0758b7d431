package org.guildhall.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.local.journey.evidence.Pounds;
import org.guildhall.local.scenario.FormConsortium;
import org.guildhall.local.scenario.Keys;

/** The councils form a consortium, agree, commit and decide. */
final class ConsortiumSteps {
  private final JourneyState state;
  private final FormConsortium consortium;

  ConsortiumSteps(JourneyState state) {
    this.state = state;
    this.consortium = consortiumOf(state);
  }

  /** The operations of the councils that take part. */
  static FormConsortium consortiumOf(JourneyState state) {
    return new FormConsortium(
        state.participants().councils(), Figures.NEEDS, Figures.CONSORTIUM, Keys.fresh());
  }

  void run() {
    UUID id = consortium.form(state.id("challenge"));
    state.remember("consortium", id);
    state.report(
        "consortium",
        state.participants().lead().name()
            + " leads a consortium of "
            + Participants.COUNCILS
            + " councils.");
    String hash = consortium.agree(id);
    state.report("agreement", "Every member accepts the agreement " + hash.substring(0, 12) + "….");
    consortium.commit(id, state.clock().today());
    reportEstimate(consortium.estimate(id));
    consortium.constitute(id, state.clock().now());
    state.report("constituted", "The members decide; the consortium is constituted.");
  }

  private void reportEstimate(JsonNode estimate) {
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
}
