package org.guildhall.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.guildhall.local.client.Answer;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.ApiException;
import org.guildhall.local.client.GuildhallClient;
import org.guildhall.local.client.Organisations;
import org.guildhall.local.client.Session;

/** A procurement with many lots that takes tenders, made by the demonstration's people. */
record OpenProcurement(UUID id, JsonNode view, List<Session> suppliers) {
  private static final String PASSWORD = "guildhall";
  private static final String ITEM = "Item ";

  static OpenProcurement make(GuildhallClient client, int lots) throws InterruptedException {
    Session nadia = acting(client, "nadia.northbridge", "Northbridge City Council");
    Session peter = acting(client, "peter.northbridge", "Northbridge City Council");
    Session emma = acting(client, "emma.eastmere", "Eastmere Borough Council");
    LocalDate today = now(client).atZone(ZoneOffset.UTC).toLocalDate();
    UUID challenge = challenge(nadia, peter, today);
    for (Session council : List.of(nadia, emma)) {
      council.put(Api.MARKET, "/api/v1/challenges/" + challenge + "/support", support());
    }
    UUID consortium = consortium(nadia, peter, emma, challenge, lots, client);
    UUID procurement = procurement(nadia, peter, consortium, lots, today);
    JsonNode view = nadia.get(Api.PROCUREMENT, "/api/v1/procurements/" + procurement).body();
    return new OpenProcurement(
        procurement,
        view,
        List.of(
            acting(client, "sam.brightpath", "Brightpath Digital Ltd"),
            acting(client, "una.civicloop", "Civic Loop CIC"),
            acting(client, "max.meridian", "Meridian Systems plc")));
  }

  static Session acting(GuildhallClient client, String username, String organisation) {
    Session session = client.person(username, PASSWORD);
    return session.actingFor(
        new Organisations(session).membershipIn(organisation).orElseThrow().organisation());
  }

  static Instant now(GuildhallClient client) {
    return Instant.parse(
        client.anybody().get(Api.PROCUREMENT, "/api/v1/sandbox/clock").text("now"));
  }

  static UUID challenge(Session author, Session approver, LocalDate today) {
    Map<String, Object> brief = new HashMap<>();
    brief.put("title", "Load " + UUID.randomUUID());
    brief.put("problem", Map.of("what", "Load", "affected", "Everybody", "tried", "Less load"));
    brief.put("outcome", Map.of("statement", "It holds", "measure", "Per second"));
    brief.put("cpv", List.of("48000000"));
    brief.put("areas", List.of("TLC1"));
    brief.put("budget", Map.of("min", 1000, "max", 900000));
    brief.put("wantedFrom", today.plusMonths(9).toString());
    brief.put("wantedTo", today.plusMonths(40).toString());
    brief.put("constraints", "None.");
    brief.put("standards", List.of());
    brief.put("questionsUntil", today.plusDays(20) + "T12:00:00Z");
    brief.put("responsesUntil", today.plusDays(40) + "T12:00:00Z");
    UUID id = author.post(Api.MARKET, "/api/v1/challenges", brief).id();
    author.post(Api.MARKET, "/api/v1/challenges/" + id + "/submission", null);
    approver.post(Api.MARKET, "/api/v1/challenges/" + id + "/publication", null);
    return id;
  }

  private static Map<String, Object> support() {
    Map<String, Object> line = new HashMap<>();
    line.put("cpv", "48000000");
    line.put("item", ITEM + 1);
    line.put("unit", "licence");
    line.put("quantity", 100);
    return Map.of(
        "rung", "BOUND",
        "quantityBand", Map.of("min", 50, "max", 100),
        "quantity", 100,
        "decisionReference", "CAB/2026/1",
        "lines", List.of(line));
  }

  private static UUID consortium(
      Session lead,
      Session approver,
      Session other,
      UUID challenge,
      int lots,
      GuildhallClient client)
      throws InterruptedException {
    Map<String, Object> form =
        Map.of(
            "challengeId", challenge,
            "name", "Load",
            "rules",
                Map.of(
                    "quorumPercent", 60, "votes", "ONE_EACH", "costSplit", "EQUAL_PRICE",
                    "exitTerms", "None", "liability", "Each its own", "callInDays", 0));
    UUID[] id = new UUID[1];
    eventually(() -> id[0] = lead.post(Api.PROCUREMENT, "/api/v1/consortia", form).id());
    String path = "/api/v1/consortia/" + id[0];
    UUID eastmere =
        new Organisations(client.person("emma.eastmere", PASSWORD))
            .membershipIn("Eastmere Borough Council")
            .orElseThrow()
            .organisation();
    eventually(
        () ->
            lead.post(
                Api.PROCUREMENT,
                path + "/invitations",
                Map.of("organisationIds", List.of(eastmere))));
    other.post(Api.PROCUREMENT, path + "/membership", null);
    String hash =
        lead.put(Api.PROCUREMENT, path + "/agreement", Map.of("text", "We buy together."))
            .body()
            .at("/agreement/hash")
            .asText();
    for (Session council : List.of(approver, other)) {
      council.post(Api.PROCUREMENT, path + "/agreement/acceptance", Map.of("hash", hash));
      council.put(Api.PROCUREMENT, path + "/commitment", commitment(lots));
    }
    String decision =
        lead.post(
                Api.PROCUREMENT,
                path + "/decisions",
                Map.of(
                    "purpose", "CONSTITUTE",
                    "subjectId", id[0],
                    "question", "Shall we?",
                    "closesAt", now(client).plus(7, ChronoUnit.DAYS).toString()))
            .text("id");
    for (Session council : List.of(approver, other)) {
      council.post(
          Api.PROCUREMENT, "/api/v1/decisions/" + decision + "/votes", Map.of("option", "Yes"));
    }
    lead.post(Api.PROCUREMENT, "/api/v1/decisions/" + decision + "/closure", null);
    lead.post(Api.PROCUREMENT, path + "/constitution", null);
    return id[0];
  }

  private static Map<String, Object> commitment(int lots) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int lot = 1; lot <= lots; lot++) {
      lines.add(
          Map.of(
              "item", ITEM + lot, "cpv", "48000000", "unit", "licence", "quantity", 50,
              "optionQuantity", 0, "maximumUnitPrice", "500.00", "previousUnitPrice", "400.00",
              "startsOn", "2027-04-01"));
    }
    return Map.of("decisionReference", "CAB/2026/2", "decidedOn", "2026-10-01", "lines", lines);
  }

  private static UUID procurement(
      Session lead, Session approver, UUID consortium, int lots, LocalDate today) {
    Answer created =
        lead.post(
            Api.PROCUREMENT,
            "/api/v1/procurements",
            Map.of("consortiumId", consortium, "title", "Load", "description", "Load of tenders."));
    String path = "/api/v1/procurements/" + created.id();
    lead.put(Api.PROCUREMENT, path, plan(lots, today), "*");
    lead.post(Api.PROCUREMENT, path + "/submission", null);
    approver.post(Api.PROCUREMENT, path + "/publication", null);
    return created.id();
  }

  private static Map<String, Object> plan(int lots, LocalDate today) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int lot = 1; lot <= lots; lot++) {
      all.add(lot(ITEM + lot));
    }
    Map<String, Object> plan = new HashMap<>();
    plan.put("title", "Load");
    plan.put("description", "Load of tenders.");
    plan.put("category", "SERVICES");
    plan.put("lots", all);
    plan.put("priceFormula", Map.of("kind", "LOWEST_RATIO", "decimals", 2));
    plan.put("tieBreak", "HIGHER_QUALITY");
    Map<String, Object> timetable = new HashMap<>();
    timetable.put("publishOn", today.toString());
    timetable.put("questionsUntil", today.plusDays(20) + "T12:00:00Z");
    timetable.put("tendersUntil", today.plusDays(35) + "T12:00:00Z");
    timetable.put("awardPlanned", today.plusDays(60).toString());
    timetable.put("contractStart", today.plusDays(90).toString());
    timetable.put("contractEnd", today.plusDays(90 + 1000).toString());
    timetable.put("contractMaxEnd", today.plusDays(90 + 1400).toString());
    plan.put("timetable", timetable);
    plan.put("conflictsAssessed", true);
    plan.put("conflictsStatement", "None.");
    plan.put("participationConditions", "None.");
    plan.put("paymentTerms", "30 days.");
    plan.put("risks", "None.");
    return plan;
  }

  private static Map<String, Object> lot(String item) {
    Map<String, Object> line =
        Map.of(
            "item", item, "description", item, "cpv", "48000000", "quantity", 100, "unit", "licence");
    return Map.of(
        "title", item,
        "description", item,
        "cpv", "48000000",
        "items", List.of(line),
        "criteria",
            List.of(
                Map.of("name", "Approach", "kind", "QUALITY", "weight", 60, "question", "How?"),
                Map.of("name", "Price", "kind", "PRICE", "weight", 40)));
  }

  /** What comes by events takes a moment. */
  private static void eventually(Runnable call) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(90);
    BooleanSupplier done =
        () -> {
          try {
            call.run();
            return true;
          } catch (ApiException notYet) {
            if (Instant.now().isAfter(end)) {
              throw notYet;
            }
            return false;
          }
        };
    while (!done.getAsBoolean()) {
      Thread.sleep(250);
    }
  }
}
