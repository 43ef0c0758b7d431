package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.Browser;
import org.guildhall.portal.search.page.Found;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Samples;
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

  @Inject Found found;
  @TestHTTPResource URI base;

  @BeforeEach
  void openBrowser() {
    world.forgetEverything();
    browser = Browser.at(base.toString());
    world.answers("GET " + PATH, Samples.procurement(PROCUREMENT, suppliersMay(false)));
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

  private static String suppliersMay(boolean you) {
    return Samples.next("ASK_QUESTION", "SUPPLIERS", "BIDDER", null, you)
        + ","
        + Samples.next("START_TENDER", "SUPPLIERS", "BIDDER", null, you);
  }

  @Test
  void shouldShowAProcurementToEverybody() {
    found.thing(PROCUREMENT, "procurement", "Waiting list pages");
    var visitor =
        browser
            .person()
            .goesTo("/procurements?q=Waiting+list+pages")
            .sees("Tenders until 20 January 2037 at 5pm")
            .findsItAccessible()
            .follows("Waiting list pages");
    visitor
        .sees("Tenders until 1 February 2027 at midday")
        .sees("with 1 other buyer")
        .sees("£100,000 without VAT")
        .sees("1,250")
        .sees("60%")
        .sees("Is hosting included?")
        .sees("to ask or to tender")
        .doesNotSee("Begin a tender")
        .findsItAccessible();
  }

  @Test
  void shouldTellEverybodyWhatAnOpeningFound() {
    world.answers(
        "GET " + PATH + "/opening-reports",
        """
        [{"openingId":"%1$s","envelope":"QUALITY","openedAt":"2027-02-01T13:00:00Z",
          "logProblems":["One leaf of the log has lost its statement"],
          "tenders":[{"tenderId":"%1$s","version":2,"sealedHash":"%2$s","outcome":"MISSING",
                      "reason":"The tender that the log states is not there"}],
          "note":"guildhall opening v1","leafHash":"%2$s","proofLink":"/api/v1/log"}]\
        """
            .formatted(PROCUREMENT, "ab".repeat(32)));

    browser
        .person()
        .goesTo("/procurements/" + PROCUREMENT)
        .follows("What the openings found")
        .sees("Quality, opened 1 February 2027")
        .sees("One leaf of the log has lost its statement.")
        .sees("Missing")
        .sees("Version 2")
        .findsItAccessible();
  }

  @Test
  void shouldLetASupplierAsk() {
    world.memberOf(World.BRIGHTPATH, "Brightpath Digital Ltd", "SUPPLIER", Role.BIDDER);
    world.answers("GET " + PATH, Samples.procurement(PROCUREMENT, suppliersMay(true)));
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
    sam.presses("Begin a tender")
        .sees("There is a problem")
        .sees("Choose the lot you want to tender for")
        .doesNotSee("Done")
        .findsItAccessible();
    assertThat(world.last("POST " + PATH + "/questions").body()).contains("How many users?");
  }

  /** The deadline has passed: the API says what is next, whatever the status is called. */
  @Test
  void shouldNotOfferWhatIsNotNext() {
    world.memberOf(World.BRIGHTPATH, "Brightpath Digital Ltd", "SUPPLIER", Role.BIDDER);
    world.answers("GET " + PATH, Samples.procurement(PROCUREMENT, ""));
    browser
        .person()
        .signsIn("sam.brightpath")
        .goesTo("/procurements/" + PROCUREMENT)
        .sees("Waiting list pages")
        .doesNotSee("Begin a tender")
        .doesNotSee("Ask a question");
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
