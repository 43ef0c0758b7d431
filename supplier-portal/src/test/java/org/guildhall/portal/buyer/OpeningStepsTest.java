package org.guildhall.portal.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Openers read what is opened, by whom and when, before each of the two acts. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class OpeningStepsTest {
  private static final String ID = EveryPage.ID.toString();
  private static final String PAGE = "/procurements/" + ID + "/opening";
  private static final String API = "/api/v1/procurements/" + ID;
  private static final String OPENED = "\"2027-02-01T13:00:00Z\"";

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void anOpenerOfTheLead() {
    world.forgetEverything().answersAsDescribed();
    world.memberOf(World.NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.OPENER);
    world.answers("GET " + API + "/openings", "[]");
  }

  private void mayBeDone(String act) {
    world.answers(
        "GET " + API,
        Samples.procurement(EveryPage.ID, Samples.next(act, "BUYERS", "OPENER", null, true)));
  }

  private void openingsAre(String... openings) {
    world.answers("GET " + API + "/openings", "[" + String.join(",", openings) + "]");
  }

  private static String opening(String envelope, UUID proposedFor, String openedAt) {
    return """
    {"id":"%1$s","procurementId":"%1$s","envelope":"%2$s","status":"PROPOSED","proposedFor":"%3$s",
     "proposedAt":"2027-02-01T12:30:00Z","openedAt":%4$s,"opened":0,"damaged":0}\
    """
        .formatted(ID, envelope, proposedFor, openedAt);
  }

  private Reader peter() {
    return Reader.of(base).signsIn("peter.northbridge").goesTo(PAGE);
  }

  private static String href(Reader reader, String button) {
    return reader.page().select("main a[role=button]:contains(%s)".formatted(button)).attr("href");
  }

  @Test
  void shouldShowWhatIsOpenedBeforeItIsProposed() {
    mayBeDone("PROPOSE_QUALITY_OPENING");
    Reader peter = peter();
    assertThat(href(peter, "Propose to open the quality envelopes")).isEqualTo(PAGE + "/quality");

    peter
        .goesTo(PAGE + "/quality")
        .sees("Nobody can take a proposal back, and what is opened cannot be sealed again.")
        .sees("Prices stay sealed until the panel has agreed on its scores.")
        .sees("Every one that came in time, for Lot 1: Pages.")
        .sees("1 February 2027 at midday")
        .sees("Who approves it An opener of Eastmere Borough Council")
        .doesNotSee("An opener of Northbridge");
    assertThat(world.calls()).noneMatch(call -> call.request().startsWith("POST"));

    peter.presses("Propose the opening").sees("Proposed. A second opener approves it.");
    assertThat(world.last("POST " + API + "/openings").body()).contains("QUALITY");
  }

  @Test
  void shouldCountTheTendersOfEachLotWhosePricesAreOpenedAndNotSayWhose() {
    mayBeDone("PROPOSE_PRICE_OPENING");
    openingsAre(opening("QUALITY", World.NORTHBRIDGE, OPENED));
    String tender =
        """
        {"id":"%1$s","lotId":"%1$s","supplierId":"%2$s","supplierName":"Brightpath Digital Ltd","status":"OPENED",
         "tenderVersion":1,"receivedAt":"2027-01-31T12:00:00Z","sealedHash":"00"}\
        """
            .formatted(ID, World.BRIGHTPATH);
    world.answers(
        "GET " + API + "/opened-tenders",
        "{\"items\":[%1$s,%1$s],\"next\":null}".formatted(tender));

    Reader peter = peter();
    assertThat(href(peter, "Propose to open the prices")).isEqualTo(PAGE + "/price");
    peter
        .goesTo(PAGE + "/price")
        .sees("Lot 1: Pages 2")
        .sees("that reaches each minimum score")
        .doesNotSee("Brightpath")
        .presses("Propose the opening");

    assertThat(world.last("POST " + API + "/openings").body()).contains("PRICE");
  }

  @Test
  void shouldShowTheSecondPersonWhatTheyOpenAndWhoProposedIt() {
    mayBeDone("APPROVE_QUALITY_OPENING");
    openingsAre(opening("QUALITY", World.EASTMERE, "null"));
    Reader peter = peter();
    assertThat(href(peter, "Check and approve")).isEqualTo(PAGE + "/approve-quality");

    peter
        .goesTo(PAGE + "/approve-quality")
        .sees("Proposed by Eastmere Borough Council, 1 February 2027 at 12:30pm")
        .sees("At once, when you approve")
        .sees("What is opened cannot be sealed again.")
        .presses("Approve and open")
        .sees("The tenders are open.");

    world.last("POST /api/v1/openings/" + ID + "/approval");
  }

  @Test
  void shouldTellOnThePageWhatIsRefused() {
    mayBeDone("APPROVE_QUALITY_OPENING");
    openingsAre(opening("QUALITY", World.EASTMERE, "null"));
    world.answers(
        "POST /api/v1/openings/" + ID + "/approval",
        409,
        Samples.problem(409, "same-person", "Whoever proposed it cannot approve it."));

    peter()
        .goesTo(PAGE + "/approve-quality")
        .presses("Approve and open")
        .sees("Whoever proposed it cannot approve it.")
        .sees("Proposed by Eastmere Borough Council");
  }

  @Test
  void shouldLeadBackWhereNothingWaitsForApproval() {
    mayBeDone("PROPOSE_PRICE_OPENING");
    openingsAre(opening("QUALITY", World.EASTMERE, OPENED));
    world.answers("GET " + API + "/opened-tenders", "{\"items\":[],\"next\":null}");

    Reader peter = peter().goesTo(PAGE + "/approve-quality");

    assertThat(peter.page().select("h1").text()).isEqualTo("Opening");
  }
}
