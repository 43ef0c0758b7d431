package org.guildhall.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.client.Answer;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.Eventually;
import org.guildhall.local.client.Session;
import org.jspecify.annotations.Nullable;

/**
 * A joint procurement of the demonstration that is open for tenders: three councils have formed a
 * consortium from a challenge, decided, and published their tender notice.
 */
final class DemoBuying {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String CONSORTIUM = "/api/v1/consortia/";
  private static final String PROCUREMENT = "/api/v1/procurements/";
  private static final String ITEM = "Permits issued";
  private static final String UNIT = "permit";
  private static final String CPV = "48445000";

  private final Member lead;
  private final Session approver;
  private final List<Member> members;
  private final Session supplier;
  private final Instant begun;

  /**
   * @param members the councils that buy together, the lead first
   * @param approver of the lead: who publishes must be somebody else than who plans
   * @param supplier who asks a question
   * @param begun from when all dates count
   */
  DemoBuying(List<Member> members, Session approver, Session supplier, Instant begun) {
    this.members = List.copyOf(members);
    this.lead = members.getFirst();
    this.approver = approver;
    this.supplier = supplier;
    this.begun = begun;
  }

  /** A council with what it needs a year and what a unit costs it today. */
  record Member(UUID id, Session officer, Session approver, int quantity, String previousPrice) {}

  /** Adds the members' demand to the challenge and goes on until tenders are invited. */
  void load(UUID challenge) {
    members.forEach(member -> state(member, challenge));
    UUID consortium = form(challenge);
    String path = CONSORTIUM + consortium;
    if (read(path).path("status").asText().equals("FORMING")) {
      agree(path);
      members.forEach(member -> commit(member, path));
      decide(path);
      post(lead.officer(), path + "/constitution", null, "constitution");
    }
    publish(consortium);
  }

  private void state(Member member, UUID challenge) {
    BigDecimal quantity = new BigDecimal(member.quantity());
    BigDecimal previous = new BigDecimal(member.previousPrice());
    member
        .officer()
        .put(
            Api.MARKET,
            "/api/v1/challenges/" + challenge + "/support",
            Map.of(
                "rung",
                "BOUND",
                "quantity",
                quantity,
                "decisionReference",
                decision(member),
                "lines",
                List.of(
                    Map.of(
                        "cpv", CPV,
                        "item", ITEM,
                        "unit", UNIT,
                        "quantity", quantity,
                        "annualBudget", quantity.multiply(previous),
                        "previousUnitPrice", previous,
                        "earliestStart", today().plusMonths(6).toString()))));
  }

  private UUID form(UUID challenge) {
    Map<String, Object> consortium =
        Map.of(
            "challengeId",
            challenge,
            "name",
            "Permits together",
            "rules",
            Map.of(
                "quorumPercent", 60,
                "votes", "ONE_EACH",
                "costSplit", "EQUAL_PRICE",
                "exitTerms", "Who leaves after the tender notice bears its committed share.",
                "liability", "Each member bears what it caused; otherwise by volume.",
                "callInDays", 5));
    UUID id =
        Eventually.known(() -> post(lead.officer(), "/api/v1/consortia", consortium, "consortium"))
            .id();
    List<Member> others = members.subList(1, members.size());
    List<UUID> invited = others.stream().map(Member::id).toList();
    Eventually.known(() ->
        post(
            lead.officer(),
            CONSORTIUM + id + "/invitations",
            Map.of("organisationIds", invited),
            "invitations"));
    for (Member member : others) {
      Eventually.known(() ->
          post(member.officer(), CONSORTIUM + id + "/membership", null, "joins-" + member.id()));
    }
    return id;
  }

  private void agree(String path) {
    if (!read(path).path("agreement").hasNonNull("hash")) {
      Map<String, Object> agreement =
          Map.of(
              "text",
              "The councils buy a permit service together. Each signs its own contract at the same"
                  + " unit price. The lead runs the procurement and is paid by the others by volume.");
      lead.officer().put(Api.PROCUREMENT, path + "/agreement", agreement);
    }
    String hash = read(path).path("agreement").path("hash").asText();
    for (Member member : members) {
      Eventually.known(() ->
          post(
              member.approver(),
              path + "/agreement/acceptance",
              Map.of("hash", hash),
              "accepts-" + member.id()));
    }
  }

  private void commit(Member member, String path) {
    BigDecimal quantity = new BigDecimal(member.quantity());
    member
        .approver()
        .put(
            Api.PROCUREMENT,
            path + "/commitment",
            Map.of(
                "decisionReference", decision(member),
                "decidedOn", today().minusDays(20).toString(),
                "callInExpires", today().minusDays(10).toString(),
                "lines",
                    List.of(
                        Map.of(
                            "item", ITEM,
                            "cpv", CPV,
                            "unit", UNIT,
                            "quantity", quantity,
                            "maximumUnitPrice", new BigDecimal("9.50"),
                            "previousUnitPrice", new BigDecimal(member.previousPrice()),
                            "startsOn", today().plusMonths(6).toString()))));
  }

  private void decide(String path) {
    UUID decision =
        post(
                lead.officer(),
                path + "/decisions",
                Map.of(
                    "purpose",
                    "CONSTITUTE",
                    "question",
                    "Shall the consortium be constituted?",
                    "options",
                    List.of("Yes", "No"),
                    "closesAt",
                    begun.plus(Duration.ofDays(7)).toString()),
                "decision")
            .id();
    for (Member member : members) {
      post(
          member.approver(),
          "/api/v1/decisions/" + decision + "/votes",
          Map.of("option", "Yes"),
          "vote-" + member.id());
    }
    post(lead.officer(), "/api/v1/decisions/" + decision + "/closure", null, "closes");
  }

  private void publish(UUID consortium) {
    Session buyer = lead.officer();
    Answer begunPlan =
        post(
            buyer,
            "/api/v1/procurements",
            Map.of(
                "consortiumId",
                consortium,
                "title",
                "Permits for residents and businesses",
                "description",
                "A service to apply for, change and renew permits, bought jointly by three"
                    + " councils; one contract for each buyer.",
                "procedure",
                "OPEN",
                "category",
                "SERVICES"),
            "procurement");
    String path = PROCUREMENT + begunPlan.id();
    Answer planned = buyer.get(Api.PROCUREMENT, path);
    if (planned.text("status").equals("PLANNED")) {
      String etag = planned.etag().orElseThrow();
      buyer.put(Api.PROCUREMENT, path, plan(planned.body(), consortium), etag);
      if (planned.body().path("documents").isEmpty()) {
        buyer.upload(
            Api.PROCUREMENT,
            path + "/documents",
            "requirements.txt",
            "text/plain",
            "Requirements of the three councils.\n".getBytes(StandardCharsets.UTF_8));
      }
      post(buyer, path + "/submission", null, "approval");
      post(approver, path + "/publication", null, "publication");
    }
    clarify(path);
  }

  private ObjectNode plan(JsonNode proposed, UUID consortium) {
    ObjectNode plan = proposed.deepCopy();
    plan.retain("title", "description", "category", "lots");
    for (JsonNode lot : plan.withArray("lots")) {
      ((ObjectNode) lot)
          .retain("id", "title", "description", "cpv", "reserve", "items", "criteria");
      ArrayNode criteria = ((ObjectNode) lot).putArray("criteria");
      quality(criteria, "Ease for residents", 35, "How does a resident get a permit at midnight?");
      quality(criteria, "Start and exit", 25, "How do you start, and how do we leave again?");
      criteria.addObject().put("name", "Price").put("kind", "PRICE").put("weight", 40);
    }
    plan.putObject("priceFormula").put("kind", "LOWEST_RATIO").put("decimals", 2);
    plan.put("tieBreak", "HIGHER_QUALITY");
    plan.put("conflictsAssessed", true);
    plan.put("conflictsStatement", "Assessed for officers and panel; none found.");
    plan.put("reasonsNotLotting", "One register must know every permit of an address.");
    plan.put("reasonsNoEngagement", "The responses to the challenge showed a mature market.");
    plan.put("paymentTerms", "30 days from a valid invoice.");
    dates(plan.putObject("timetable"), read(CONSORTIUM + consortium + "/estimate"));
    return plan;
  }

  private static void quality(ArrayNode criteria, String name, int weight, String question) {
    criteria
        .addObject()
        .put("name", name)
        .put("kind", "QUALITY")
        .put("weight", weight)
        .put("question", question)
        .put("maxScore", 5);
  }

  private static void dates(ObjectNode timetable, JsonNode estimate) {
    JsonNode earliest = estimate.path("timetable");
    LocalDate start = day(earliest, "earliestSignature").plusDays(45);
    timetable.put("publishOn", day(earliest, "tenderNotice").toString());
    timetable.put("questionsUntil", at(day(earliest, "questionsUntil"), LocalTime.of(9, 0)));
    timetable.put("tendersUntil", at(day(earliest, "tendersUntil").plusDays(10), LocalTime.NOON));
    timetable.put("awardPlanned", day(earliest, "awardNotice").plusDays(14).toString());
    timetable.put("contractStart", start.toString());
    timetable.put("contractEnd", start.plusYears(3).toString());
    timetable.put("contractMaxEnd", start.plusYears(4).toString());
  }

  private void clarify(String procurement) {
    Map<String, Object> question =
        Map.of("text", "May a price depend on whether the permit is for a day or for a year?");
    Answer asked =
        Eventually.known(() -> post(supplier, procurement + "/questions", question, "question"));
    post(
        lead.officer(),
        procurement + "/questions/" + asked.id() + "/answer",
        Map.of("text", "No. State one price for every permit issued, whatever its length."),
        "answer");
  }

  private JsonNode read(String path) {
    return lead.officer().get(Api.PROCUREMENT, path).body();
  }

  private static Answer post(Session who, String path, @Nullable Object body, String key) {
    return who.post(Api.PROCUREMENT, path, body, "demo-1-permits-" + key);
  }

  private LocalDate today() {
    return begun.atZone(LONDON).toLocalDate();
  }

  private static String decision(Member member) {
    return "Cabinet decision 2026/" + member.quantity() / 100;
  }

  private static LocalDate day(JsonNode dates, String which) {
    return LocalDate.parse(dates.path(which).path("value").asText());
  }

  private static String at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(LONDON).toInstant().toString();
  }
}
