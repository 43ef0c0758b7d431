package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.Browser;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class ProcurementPagesTest {
  private static final UUID PROCUREMENT = UUID.fromString("01990000-0000-7000-8000-0000000000b1");
  private static final String PATH = "/api/v1/procurements/" + PROCUREMENT;
  private static final String LEAF = "ab".repeat(32);
  private final World world = new World();
  private Browser browser;

  @TestHTTPResource URI base;

  @BeforeEach
  void openBrowser() {
    world.forgetEverything();
    browser = Browser.at(base.toString());
    world.answers("GET " + PATH, procurement());
    world.answers(
        "GET " + PATH + "/questions",
        "[{\"id\":\""
            + PROCUREMENT
            + "\",\"procurementId\":\""
            + PROCUREMENT
            + "\",\"text\":\"Is hosting"
            + " included?\",\"askedAt\":\"2026-12-01T09:00:00Z\",\"answer\":\"Yes.\",\"answerVersion\":1,\"answeredAt\":\"2026-12-02T09:00:00Z\",\"mine\":false}]");
    world.answers(
        "GET /api/v1/procurements",
        "{\"items\":[{\"id\":\""
            + PROCUREMENT
            + "\",\"ocid\":\"ocds-guildhall-1\",\"title\":\"Waiting list"
            + " pages\",\"status\":\"TENDERING\",\"leadId\":\""
            + World.NORTHBRIDGE
            + "\",\"tendersUntil\":\"2027-02-01T12:00:00Z\",\"publishedAt\":\"2026-12-01T09:00:00Z\"}],\"next\":null}");
  }

  private static String procurement() {
    return """
    {"id":"%1$s","version":4,"consortiumId":"%1$s","challengeId":"%1$s","leadId":"%2$s","ocid":"ocds-guildhall-1","procedure":"OPEN","category":"SERVICES",
     "status":"TENDERING","title":"Waiting list pages","description":"Pages on which people see where they stand.",
     "buyers":[{"organisationId":"%2$s","name":"Northbridge City Council","lead":true},{"organisationId":"%3$s","name":"Eastmere Borough Council","lead":false}],
     "lots":[{"id":"%1$s","number":1,"title":"Pages","description":"The pages","cpv":"72000000","reserve":null,"estimatedNet":100000,
       "items":[{"id":"%1$s","item":"Licence","description":"","cpv":"48000000","quantity":1250,"unit":"year"}],
       "criteria":[{"id":"%1$s","name":"Approach","kind":"QUALITY","weight":60,"question":"How will you do it?","minimumScore":2,"maxScore":5},{"id":"%2$s","name":"Price","kind":"PRICE","weight":40,"question":null,"minimumScore":null,"maxScore":null}]}],
     "priceFormula":{"kind":"LOWEST_RATIO","decimals":2,"reference":null,"floor":null},
     "timetable":{"publishOn":"2026-12-01","questionsUntil":"2027-01-10T12:00:00Z","tendersUntil":"2027-02-01T12:00:00Z","awardPlanned":"2027-03-01","contractStart":"2027-04-01","contractEnd":"2029-03-31","contractMaxEnd":null},
     "value":{"net":100000,"gross":120000},"conflictsAssessed":true,"documents":[],"rules":[],"publishedAt":"2026-12-01T09:00:00Z"}\
    """
        .formatted(PROCUREMENT, World.NORTHBRIDGE, World.EASTMERE);
  }

  @Test
  void shouldShowAProcurementToEverybody() {
    var visitor =
        browser.person().goesTo("/procurements").findsItAccessible().follows("Waiting list pages");
    visitor
        .sees("Tenders until 1 February 2027 at midday")
        .sees("with 1 other buyer")
        .sees("£100,000 without VAT")
        .sees("1,250")
        .sees("60%")
        .sees("Is hosting included?")
        .doesNotSee("Begin a tender")
        .findsItAccessible();
  }

  @Test
  void shouldLetASupplierAsk() {
    world.memberOf(World.BRIGHTPATH, "Brightpath Digital Ltd", "SUPPLIER", Role.BIDDER);
    world.answers("POST " + PATH + "/questions", "{\"id\":\"" + PROCUREMENT + "\",\"text\":\"?\"}");
    var sam =
        browser
            .person()
            .signsIn("sam.brightpath")
            .goesTo("/procurements/" + PROCUREMENT)
            .sees("Begin a tender")
            .findsItAccessible();
    sam.presses("Send question")
        .sees("Enter your question")
        .enters("Ask a question", "How many users?")
        .presses("Send question")
        .sees("Your question is with the buyers");
    assertThat(world.last("POST " + PATH + "/questions").body()).contains("How many users?");
  }

  @Test
  void shouldShowThePublicLogAndWhetherAReceiptIsInIt() {
    world.answers(
        "GET /api/v1/log/heads/latest",
        "{\"size\":1234,\"rootHash\":\""
            + LEAF
            + "\",\"time\":\"2026-12-01T09:00:00Z\",\"note\":\"x\"}");
    world.answers(
        "GET /api/v1/log/keys",
        "[{\"verifierKey\":\"guildhall+1+key\",\"since\":\"2026-12-01T09:00:00Z\",\"until\":null}]");
    world.answers("GET /api/v1/log/proofs/inclusion", "{\"logIndex\":7,\"inclusionProof\":[]}");
    var visitor = browser.person().goesTo("/log").sees("1,234").findsItAccessible();
    visitor
        .enters("Leaf hash", "nonsense")
        .presses("Look it up")
        .sees("Enter the leaf hash of your receipt")
        .findsItAccessible();
    visitor
        .enters("Leaf hash", LEAF)
        .presses("Look it up")
        .sees("It is in the log")
        .sees("logIndex")
        .findsItAccessible();
  }
}
