package org.guildhall.local.seed;

import static org.guildhall.local.seed.DemoSessions.key;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.client.Answer;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.Session;

/** Suppliers of the demonstration ask about a challenge and respond to it; they get an answer. */
final class DemoSuppliers {
  private final DemoSessions people;

  DemoSuppliers(DemoSessions people) {
    this.people = people;
  }

  void ask(UUID challenge) {
    String path = "/api/v1/challenges/" + challenge + "/questions";
    Answer first =
        people
            .una()
            .post(
                Api.MARKET,
                path,
                Map.of("text", "Do all crews have radios that can send data, or voice only?"),
                key("question-radios"));
    people
        .nadia()
        .post(
            Api.MARKET,
            path + "/" + first.id() + "/answer",
            Map.of("text", "Voice only in 11 of the 38 vehicles; these will be replaced by March."),
            key("answer-radios"));
    people
        .max()
        .post(
            Api.MARKET,
            path,
            Map.of("text", "Will the contact centre's CRM be opened to the solution?"),
            key("question-crm"));
  }

  void respond(UUID challenge) {
    Session sam = people.sam();
    UUID bright = respond(sam, challenge, "brightpath", "1.05", "0.88");
    respond(people.una(), challenge, "civicloop", "0.99", "0.90");
    people
        .nadia()
        .post(
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
    UUID id =
        supplier
            .post(
                Api.MARKET,
                "/api/v1/challenges/" + challenge + "/responses",
                proposal(smallPrice, largePrice),
                key("response-" + key))
            .id();
    supplier.post(
        Api.MARKET, "/api/v1/responses/" + id + "/submission", null, key("submission-" + key));
    return id;
  }

  private static Map<String, Object> proposal(String smallPrice, String largePrice) {
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
    return proposal;
  }
}
