package org.guildhall.portal.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever decides, signs or locks sees on the same page what. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class StepPapersTest {
  private static final String ID = EveryPage.ID.toString();
  private static final String PROCUREMENT = "/procurements/" + ID;

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void theApisAnswerAsDescribed() {
    world.forgetEverything().answersAsDescribed();
    world.memberOf(EveryPage.ID, "Northbridge City Council", "UNITARY", Role.values());
  }

  private Reader nadia() {
    return Reader.of(base).signsIn("nadia.northbridge");
  }

  private void planIs(boolean yours) {
    world.answers(
        "GET /api/v1/procurements/" + ID,
        Samples.procurement(
            EveryPage.ID, Samples.next("REVISE_PLAN", "LEAD", "BUYER", null, yours)));
  }

  @Test
  void shouldShowThePlanToWhoeverSubmitsItWithAWayToChangeEachPart() {
    planIs(true);

    Reader nadia = nadia().goesTo(PROCUREMENT + "/submit");

    nadia
        .sees("Pages on which people see where they stand.")
        .sees("1 February 2027 at midday, London time")
        .sees("1,250 year")
        .sees("How will you do it?")
        .sees("2 of 5")
        .sees("£100,000 without VAT, £120,000 with VAT");
    assertThat(nadia.page().select("main a").eachAttr("href"))
        .contains(
            PROCUREMENT + "/plan", PROCUREMENT + "/plan/timetable", PROCUREMENT + "/plan/lots/0");
  }

  @Test
  void shouldShowAnApproverAllOfThePlanAndNoFormThatRefusesThem() {
    planIs(false);

    Reader nadia = nadia().goesTo(PROCUREMENT + "/manage").sees("How will you do it?");

    assertThat(nadia.page().select("a[href*='/plan']")).isEmpty();
    for (String form : new String[] {"/plan", "/plan/timetable", "/plan/lots/0"}) {
      nadia.goesTo(PROCUREMENT + form).sees("What is bought in lot 1");
      assertThat(nadia.page().select("main textarea")).as(form).isEmpty();
    }
  }

  @Test
  void shouldShowWhatIsVotedOn() {
    decisionIs("CONSTITUTE");
    nadia()
        .goesTo("/consortia/" + ID + "/decisions/" + ID)
        .sees("What is decided")
        .sees("Members and what they are bound to")
        .sees("Hash of text and document (SHA-256)");

    decisionIs("AWARD");
    nadia()
        .goesTo("/consortia/" + ID + "/decisions/" + ID)
        .sees("What is decided")
        .sees("The award, in pounds without VAT");

    decisionIs("OTHER");
    nadia().goesTo("/consortia/" + ID + "/decisions/" + ID).doesNotSee("What is decided");
  }

  private void decisionIs(String purpose) {
    world.answers(
        "GET /api/v1/consortia/" + ID + "/decisions",
        """
        [{"id":"%1$s","consortiumId":"%1$s","purpose":"%2$s","subjectId":null,"question":"Shall it?","options":["Yes","No"],
          "closesAt":"2027-03-10T12:00:00Z","closedAt":null,"outcome":null,"winningOption":null,"carried":false,"votes":[]}]\
        """
            .formatted(ID, purpose));
  }

  @Test
  void shouldShowWhatIsConstitutedSentSignedAndLocked() {
    nadia()
        .goesTo("/consortia/" + ID + "/constitute")
        .sees("Members and what they are bound to")
        .goesTo(PROCUREMENT + "/award/summaries")
        .sees("The award, in pounds without VAT")
        .goesTo("/contracts/" + ID + "/sign")
        .sees("Value with VAT")
        .sees("Key performance indicators")
        .goesTo("/evaluations/" + ID + "/lock")
        .sees("Your scores for lot")
        .goesTo(PROCUREMENT + "/moderation/lock")
        .sees("Agreed scores of");
  }
}
