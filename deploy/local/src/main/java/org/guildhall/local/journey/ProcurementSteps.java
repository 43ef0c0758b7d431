package org.guildhall.local.journey;

import static org.guildhall.local.client.Api.PROCUREMENT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.client.Answer;
import org.guildhall.local.client.Eventually;
import org.guildhall.local.client.Session;

/** The joint procurement is planned, approved by a second person and published. */
final class ProcurementSteps {
  private static final int DAYS_BEYOND_THE_EARLIEST = 3;

  private final JourneyState state;

  ProcurementSteps(JourneyState state) {
    this.state = state;
  }

  void run() {
    Session buyer = state.participants().lead().first();
    Answer begun =
        buyer.post(
            PROCUREMENT,
            "/api/v1/procurements",
            Map.of(
                "consortiumId",
                state.id("consortium"),
                "title",
                Figures.TITLE,
                "description",
                "Case management, resident self-service and migration for five councils,"
                    + " bought jointly; one contract for each buyer and lot.",
                "procedure",
                "OPEN",
                "category",
                "SERVICES"));
    state.remember("procurement", begun.id());
    buyer.put(PROCUREMENT, state.procurement(), plan(begun.body()), JourneyState.etag(begun));
    buyer.upload(
        PROCUREMENT,
        state.procurement() + "/documents",
        "requirements.txt",
        "text/plain",
        "Requirements of the five councils, per lot.".getBytes(StandardCharsets.UTF_8));
    buyer.post(PROCUREMENT, state.procurement() + "/submission", null);
    state
        .participants()
        .lead()
        .second()
        .post(PROCUREMENT, state.procurement() + "/publication", null);
    JsonNode published = published();
    state.report(
        "published",
        "The tender notice is published as %s; tenders until %s."
            .formatted(published.path("ocid").asText(), deadline(state)));
    clarify();
  }

  /** Strictly before which tenders must arrive. */
  static Instant deadline(JourneyState state) {
    JsonNode procurement =
        state.participants().anybody().get(PROCUREMENT, state.procurement()).body();
    return Instant.parse(procurement.path("timetable").path("tendersUntil").asText());
  }

  private JsonNode published() {
    return state.participants().anybody().get(PROCUREMENT, state.procurement()).body();
  }

  /** The proposed plan with criteria, formula and dates: the earliest lawful ones and some more. */
  private ObjectNode plan(JsonNode proposed) {
    ObjectNode plan = proposed.deepCopy();
    plan.retain("title", "description", "category", "lots");
    for (JsonNode lot : plan.withArray("lots")) {
      ((ObjectNode) lot)
          .retain("id", "title", "description", "cpv", "reserve", "items", "criteria");
      criteria(((ObjectNode) lot).putArray("criteria"));
    }
    plan.putObject("priceFormula").put("kind", "LOWEST_RATIO").put("decimals", 2);
    plan.put("tieBreak", "HIGHER_QUALITY");
    plan.put("conflictsAssessed", true);
    plan.put("conflictsStatement", "Assessed for officers and panel; none found.");
    plan.put("reasonsNoEngagement", "The responses to the challenge showed a mature market.");
    plan.put("paymentTerms", "30 days from a valid invoice.");
    plan.put("risks", "Depot systems may change during the term.");
    dates(plan.putObject("timetable"));
    return plan;
  }

  private static void criteria(ArrayNode criteria) {
    for (Figures.Criterion quality : Figures.CRITERIA) {
      ObjectNode one =
          criteria
              .addObject()
              .put("name", quality.name())
              .put("kind", "QUALITY")
              .put("weight", quality.weight())
              .put("question", quality.question())
              .put("maxScore", 5);
      if (quality.minimumScore() != null) {
        one.put("minimumScore", quality.minimumScore());
      }
    }
    criteria
        .addObject()
        .put("name", "Price")
        .put("kind", "PRICE")
        .put("weight", new BigDecimal(Figures.PRICE_WEIGHT));
  }

  private void dates(ObjectNode timetable) {
    JsonNode earliest =
        state
            .participants()
            .lead()
            .first()
            .get(PROCUREMENT, "/api/v1/consortia/" + state.id("consortium") + "/estimate")
            .body()
            .path("timetable");
    LocalDate notice = day(earliest, "tenderNotice");
    LocalDate deadline = day(earliest, "tendersUntil").plusDays(DAYS_BEYOND_THE_EARLIEST);
    LocalDate signature = day(earliest, "earliestSignature");
    timetable.put("publishOn", notice.toString());
    timetable.put(
        "questionsUntil", SandboxClock.morningOf(day(earliest, "questionsUntil")).toString());
    timetable.put(
        "tendersUntil", deadline.atTime(12, 0).atZone(SandboxClock.LONDON).toInstant().toString());
    timetable.put("awardPlanned", day(earliest, "awardNotice").plusDays(7).toString());
    timetable.put("contractStart", signature.plusDays(45).toString());
    timetable.put("contractEnd", signature.plusDays(45).plusYears(3).toString());
    timetable.put("contractMaxEnd", signature.plusDays(45).plusYears(5).toString());
  }

  private static LocalDate day(JsonNode dates, String which) {
    return LocalDate.parse(dates.path(which).path("value").asText());
  }

  private void clarify() {
    String path = state.procurement() + "/questions";
    UUID question =
        Eventually.known(() ->
                state
                    .participants()
                    .firms()
                    .getFirst()
                    .bidder()
                    .post(PROCUREMENT, path, Map.of("text", "May prices be in pence?")))
            .id();
    state
        .participants()
        .lead()
        .first()
        .post(
            PROCUREMENT,
            path + "/" + question + "/answer",
            Map.of("text", "Yes, up to four decimal places per unit."));
    state.report("clarification", "A supplier asks; the answer is public, the asker is not.");
  }
}
