package org.guildhall.portal.shared.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.portal.testing.World.EASTMERE;
import static org.guildhall.portal.testing.World.NORTHBRIDGE;

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

/** Where there is nothing yet, a page says so and leads on. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class DeadEndsTest {
  private static final UUID ID = EveryPage.ID;
  private static final String PROCUREMENT = "GET /api/v1/procurements/" + ID;
  private static final String HASH = "ab".repeat(32);

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void aProcurementThatTakesTenders() {
    world.forgetEverything();
    world.memberOf(NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.BUYER);
    world.answers(
        PROCUREMENT,
        Samples.procurement(
            ID, Samples.next("APPROVE_AMENDMENT", "LEAD", "APPROVER", null, false)));
  }

  private Reader nadia() {
    return Reader.of(base).signsIn("nadia.northbridge");
  }

  private static String nothing() {
    return Samples.problem(404, "not-found", "There is none");
  }

  @Test
  void shouldSayBeforeAnAwardThatNothingIsSavedYet() {
    world.answers(PROCUREMENT + "/savings", 404, nothing());

    Reader anybody = Reader.of(base).goesTo("/procurements/" + ID + "/savings");

    assertThat(anybody.status()).isEqualTo(200);
    anybody.sees("Nothing is awarded yet").sees("What you can do next");
    assertThat(anybody.page().select(".govuk-back-link").attr("href"))
        .isEqualTo("/procurements/" + ID);
  }

  @Test
  void shouldSayBeforeThereIsAPanelWhenItModerates() {
    world.answers(PROCUREMENT + "/moderation", 404, nothing());

    Reader nadia = nadia().goesTo("/procurements/" + ID + "/moderation");

    assertThat(nadia.status()).isEqualTo(200);
    nadia.sees("when it is appointed and every evaluator has locked theirs");
  }

  @Test
  void shouldShowTheLogBeforeTheFirstTender() {
    world.answers("GET /api/v1/log/heads/latest", 404, nothing());
    world.answers("GET /api/v1/log/keys", "[]");

    Reader anybody = Reader.of(base).goesTo("/log");

    assertThat(anybody.status()).isEqualTo(200);
    anybody.sees("Nothing is in it yet");
  }

  @Test
  void shouldSayBesideTheFieldThatTheLogHasNoSuchReceipt() {
    world.answersAsDescribed();
    world.answers("GET /api/v1/log/proofs/inclusion", 404, nothing());

    Reader anybody = Reader.of(base).goesTo("/log?leaf=" + HASH);

    assertThat(anybody.page().select("#leaf-error").text())
        .contains("No receipt in the log has this leaf hash");
    assertThat(anybody.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#leaf");
  }

  @Test
  void shouldLeadOnlyToPagesThatTheReaderMayRead() {
    world.answersAsDescribed();
    world.answers(PROCUREMENT, Samples.procurement(ID, ""));
    world.memberOf(NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.EVALUATOR);

    Reader eva = Reader.of(base).signsIn("eva.northbridge");
    eva.goesTo("/procurements/" + ID + "/manage");

    assertThat(eva.page().select("main a").eachText())
        .contains("Opening of tenders", "Ranking and award")
        .doesNotContain("Evaluation panel", "Moderation and consensus", "Who did what");
  }

  @Test
  void shouldNotAskForADeclarationBeforeAnybodyKnowsWhoTendered() {
    world.memberOf(EASTMERE, "Eastmere Borough Council", "LONDON_BOROUGH", Role.EVALUATOR);
    world.answers(
        "GET /api/v1/evaluations/mine",
        """
        [{"procurementId":"%s","title":"Waiting list pages","organisationId":"%s","standing":"APPOINTED",
          "stage":"SCORING","bidders":[],"scored":0,"toScore":0,"scoresLockedAt":null}]\
        """
            .formatted(ID, EASTMERE));

    Reader erik = Reader.of(base).signsIn("erik.eastmere").goesTo("/evaluations");
    erik.sees("Waits for the opening").doesNotSee("Declare first");
    erik.goesTo("/evaluations/" + ID + "/declaration");

    assertThat(erik.page().select("main form")).isEmpty();
    erik.sees("Who tendered is known when the tenders are opened");
  }

  @Test
  void shouldWarnThatAChangeTakesASubmittedPlanBack() {
    String submitted =
        Samples.next("REVISE_PLAN", "LEAD", "BUYER", NORTHBRIDGE, true)
            + ","
            + Samples.next("RETURN_PLAN", "LEAD", "APPROVER", NORTHBRIDGE, false);
    world.answersAsDescribed();
    world.answers(PROCUREMENT, Samples.procurement(ID, submitted));
    world.memberOf(NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.BUYER);

    Reader nadia = nadia();

    for (String page : new String[] {"manage", "plan", "plan/timetable", "plan/lots/0"}) {
      nadia.goesTo("/procurements/" + ID + "/" + page).sees("This plan waits for approval.");
    }
  }

  @Test
  void shouldNameTheLeadForWhomSomethingWaits() {
    Reader nadia = nadia().goesTo("/procurements/" + ID + "/savings");

    nadia.sees("an approver of Northbridge City Council").doesNotSee("the lead authority");
  }
}
