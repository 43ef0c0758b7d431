package org.guildhall.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.client.Answer;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.GuildhallClient;
import org.guildhall.local.client.Session;
import org.guildhall.local.keycloak.DemoPerson;
import org.guildhall.local.scenario.Council;
import org.jspecify.annotations.Nullable;

/**
 * A lively demonstration: challenges in several states with questions, support and responses, and a
 * joint procurement that is open for tenders, told by the demonstration people through the public
 * API.
 *
 * <p>Every post has a fixed idempotency key and every date counts from one remembered moment, so an
 * interrupted loading is continued instead of doubled.
 */
public final class Demo {
  private static final String NORTHBRIDGE = "Northbridge City Council";
  private static final String EASTMERE = "Eastmere Borough Council";
  private static final String WESTHOLME = "Westholme District Council";
  private static final String CHALLENGES = "/api/v1/challenges/";

  private final GuildhallClient client;
  private final Map<String, UUID> organisations;
  private final Instant begun;

  /**
   * @param organisations ids by name
   * @param begun when the demonstration was first loaded
   */
  public Demo(GuildhallClient client, Map<String, UUID> organisations, Instant begun) {
    this.client = client;
    this.organisations = Map.copyOf(organisations);
    this.begun = begun;
  }

  /** Loads what is missing. */
  public void load() {
    Session nadia = person("nadia.northbridge", NORTHBRIDGE);
    UUID bins = published(DemoChallenge.MISSED_BINS);
    support(bins);
    questions(bins, nadia);
    responses(bins, nadia);

    UUID homes = published(DemoChallenge.DAMP_HOMES);
    state(person("wes.westholme", WESTHOLME), homes, "SAME_NEED", null, null);

    UUID letters = published(DemoChallenge.PLANNING_LETTERS);
    conclude(letters, nadia);

    UUID works = draft(nadia, DemoChallenge.ROAD_WORKS, DemoChallenge.ROAD_WORKS.brief(begun));
    step(nadia, works, "submission", null);

    buying().load(published(DemoChallenge.PERMITS));

    Session emma = person("emma.eastmere", EASTMERE);
    emma.post(
        Api.MARKET,
        "/api/v1/challenges",
        Map.of("title", "One card for library, leisure centre and bus"),
        key("one-card"));
  }

  private DemoBuying buying() {
    return new DemoBuying(
        List.of(
            council(NORTHBRIDGE, "nadia.northbridge", "peter.northbridge"),
            council(EASTMERE, "emma.eastmere", "emma.eastmere"),
            council(WESTHOLME, "wes.westholme", "wes.westholme")),
        person("sam.brightpath", "Brightpath Digital Ltd"),
        begun);
  }

  private Council council(String name, String officer, String approver) {
    return new Council(id(name), name, person(officer, name), person(approver, name));
  }

  private UUID published(DemoChallenge challenge) {
    Session nadia = person("nadia.northbridge", NORTHBRIDGE);
    UUID id = draft(nadia, challenge, challenge.brief(begun));
    step(nadia, id, "submission", null);
    step(person("peter.northbridge", NORTHBRIDGE), id, "publication", null);
    return id;
  }

  private UUID draft(Session author, DemoChallenge challenge, Map<String, Object> brief) {
    return author.post(Api.MARKET, "/api/v1/challenges", brief, key(challenge.key())).id();
  }

  private void support(UUID challenge) {
    state(person("nadia.northbridge", NORTHBRIDGE), challenge, "BOUND", 142_000, "0.92");
    state(person("emma.eastmere", EASTMERE), challenge, "BOUND", 51_000, "1.10");
    state(person("wes.westholme", WESTHOLME), challenge, "INTENT", 38_000, "1.24");
  }

  private void state(
      Session council,
      UUID challenge,
      String rung,
      @Nullable Integer households,
      @Nullable String previousPrice) {
    Map<String, Object> support = new LinkedHashMap<>();
    support.put("rung", rung);
    if (households != null && previousPrice != null) {
      support.put("quantityBand", Map.of("min", households / 2, "max", households));
      support.put("quantity", households);
      if (rung.equals("BOUND")) {
        support.put("decisionReference", "Cabinet decision 2026/" + households / 1000);
      }
      support.put("lines", List.of(line(households, previousPrice)));
    }
    council.put(Api.MARKET, CHALLENGES + challenge + "/support", support);
  }

  private Map<String, Object> line(int households, String previousPrice) {
    LocalDate day = begun.atZone(ZoneId.of("Europe/London")).toLocalDate();
    BigDecimal price = new BigDecimal(previousPrice);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("cpv", "90511000");
    line.put("item", "Missed collection reporting");
    line.put("unit", "household and year");
    line.put("quantity", households);
    line.put("annualBudget", price.multiply(new BigDecimal(households)));
    line.put("previousUnitPrice", price);
    line.put("earliestStart", day.plusMonths(8).toString());
    line.put("latestStart", day.plusMonths(14).toString());
    line.put(
        "currentContract",
        Map.of(
            "supplier",
            "Kerbside Records Ltd",
            "end",
            day.plusMonths(13).toString(),
            "extensions",
            "1 x 12 months",
            "noticePeriodDays",
            90));
    line.put("standards", List.of("WCAG 2.2 AA"));
    return line;
  }

  private void questions(UUID challenge, Session nadia) {
    String path = CHALLENGES + challenge + "/questions";
    Answer first =
        person("una.civicloop", "Civic Loop CIC")
            .post(
                Api.MARKET,
                path,
                Map.of("text", "Do all crews have radios that can send data, or voice only?"),
                key("question-radios"));
    nadia.post(
        Api.MARKET,
        path + "/" + first.id() + "/answer",
        Map.of("text", "Voice only in 11 of the 38 vehicles; these will be replaced by March."),
        key("answer-radios"));
    person("max.meridian", "Meridian Systems plc")
        .post(
            Api.MARKET,
            path,
            Map.of("text", "Will the contact centre's CRM be opened to the solution?"),
            key("question-crm"));
  }

  private void responses(UUID challenge, Session nadia) {
    Session sam = person("sam.brightpath", "Brightpath Digital Ltd");
    UUID bright = respond(sam, challenge, "brightpath", "1.05", "0.88");
    respond(person("una.civicloop", "Civic Loop CIC"), challenge, "civicloop", "0.99", "0.90");
    nadia.post(
        Api.MARKET,
        "/api/v1/responses/" + bright + "/assessment",
        Map.of(
            "shortlisted",
            true,
            "feedback",
            "The evidence from two comparable districts is strong; tell us more about"
                + " crews without data radios."),
        key("assessment-brightpath"));
  }

  private UUID respond(
      Session supplier, UUID challenge, String key, String smallPrice, String largePrice) {
    Map<String, Object> proposal = new LinkedHashMap<>();
    proposal.put(
        "approach",
        "Crews confirm each street with one button; what they confirm is what residents see. We begin"
            + " with one depot and add one each month.");
    proposal.put(
        "evidence",
        List.of(
            Map.of("where", "Two districts of 60,000 households", "result", "47 % fewer calls")));
    proposal.put("maturity", "LIVE_MANY");
    proposal.put(
        "priceBands",
        List.of(
            Map.of(
                "fromQuantity", 1, "toQuantity", 100_000, "unitPrice", new BigDecimal(smallPrice)),
            Map.of("fromQuantity", 100_001, "unitPrice", new BigDecimal(largePrice))));
    proposal.put("licence", "Apache-2.0");
    proposal.put("standards", List.of("WCAG 2.2 AA"));
    UUID id =
        supplier
            .post(
                Api.MARKET, CHALLENGES + challenge + "/responses", proposal, key("response-" + key))
            .id();
    supplier.post(
        Api.MARKET, "/api/v1/responses/" + id + "/submission", null, key("submission-" + key));
    return id;
  }

  private void conclude(UUID challenge, Session nadia) {
    step(nadia, challenge, "closure", null);
    step(
        nadia,
        challenge,
        "outcome",
        Map.of(
            "kind",
            "ADOPTED",
            "statement",
            "Northbridge's own template, open to everybody, is used by all three" + " districts."));
  }

  private void step(Session session, UUID challenge, String step, @Nullable Object body) {
    JsonNode known = session.get(Api.MARKET, CHALLENGES + challenge).body();
    session.post(
        Api.MARKET, CHALLENGES + challenge + "/" + step, body, key(step + "-" + known.path("id")));
  }

  private Session person(String username, String organisation) {
    return client.person(username, DemoPerson.PASSWORD).actingFor(id(organisation));
  }

  private UUID id(String organisation) {
    UUID id = organisations.get(organisation);
    if (id == null) {
      throw new IllegalArgumentException("There is no " + organisation);
    }
    return id;
  }

  private static String key(String what) {
    return "demo-1-" + what.replace("\"", "");
  }
}
