package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.portal.testing.Samples.CHALLENGE;
import static org.guildhall.portal.testing.Samples.QUESTION;
import static org.guildhall.portal.testing.Samples.RESPONSE;
import static org.guildhall.portal.testing.World.BRIGHTPATH;
import static org.guildhall.portal.testing.World.EASTMERE;
import static org.guildhall.portal.testing.World.NORTHBRIDGE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
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
class MarketPagesTest {
  private static final String CHALLENGE_PATH = "/api/v1/challenges/" + CHALLENGE;
  private final World world = new World();
  private Browser browser;

  @Inject Found found;
  @TestHTTPResource URI base;

  @BeforeEach
  void openBrowser() {
    world.forgetEverything();
    browser = Browser.at(base.toString());
    challengeIs("OPEN");
    world.answers("GET " + CHALLENGE_PATH + "/support", Samples.support());
    world.answers("GET " + CHALLENGE_PATH + "/questions", Samples.questions());
    world.answers("GET /api/v1/me/tasks", "[]");
  }

  private void challengeIs(String status, String... yours) {
    world.answers("GET " + CHALLENGE_PATH, Samples.challenge(status, yours));
  }

  private Browser.Visitor author() {
    world.memberOf(
        NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.AUTHOR, Role.ADMIN, Role.BUYER);
    return browser.person().signsIn("nadia.northbridge");
  }

  private Browser.Visitor bidder() {
    world.memberOf(BRIGHTPATH, "Brightpath Digital Ltd", "SUPPLIER", Role.BIDDER, Role.ADMIN);
    return browser.person().signsIn("sam.brightpath");
  }

  @Test
  void shouldShowAChallengeToEverybodyAndTheListOfChallenges() {
    found.thing(CHALLENGE, "challenge", "People on housing waiting lists");
    var visitor =
        browser.personWithoutJavaScript().goesTo("/challenges?q=People+on+housing+waiting+lists");
    visitor
        .sees("People on housing waiting lists")
        .sees("Responses until 20 January 2037 at 5pm")
        .follows("People on housing");
    visitor
        .sees("£20,000 to £60,000.50")
        .sees("1 council bound to buy 1,250 licences")
        .sees("NEC Housing.")
        .doesNotSee("What you can do")
        .sees("Survey.pdf (1.4 MB)");
    browser
        .person()
        .goesTo("/challenges")
        .findsItAccessible()
        .goesTo("/challenges/" + CHALLENGE)
        .findsItAccessible();
  }

  @Test
  void shouldListACouncilsOwnChallengesWithItsDrafts() {
    world.answers(
        "GET /api/v1/challenges",
        "{\"items\":[" + Samples.challenge("DRAFT") + "],\"next\":\"cursor+1\"}");
    author()
        .goesTo("/challenges")
        .follows("Our own, with drafts")
        .sees("Our challenges")
        .sees("People on housing waiting lists")
        .findsItAccessible()
        .selects("Show", "Closed")
        .presses("Show")
        .page()
        .waitForURL(url -> url.contains("status=CLOSED"));
    assertThat(world.last("GET /api/v1/challenges").request())
        .contains("mine=true", "status=CLOSED");
  }

  @Test
  void shouldSaveADraftWhileItIsTypedAndShowTheApisObjectionsNextToTheField() {
    challengeIs("DRAFT", "REVISE", "SUBMIT");
    world.answers(
        "PUT " + CHALLENGE_PATH,
        Samples.challenge("DRAFT").replace("\"version\":3", "\"version\":4"));
    var nadia = author().goesTo("/challenges/" + CHALLENGE + "/edit").findsItAccessible();
    nadia.enters("Who is affected?", "5,000 households").page().keyboard().press("Tab");
    nadia.sees("Draft saved at");
    World.Call saved = world.last("PUT " + CHALLENGE_PATH);
    assertThat(saved.ifMatch()).isEqualTo("\"3\"");
    assertThat(saved.body())
        .contains(
            "5,000 households",
            "\"wantedFrom\":\"2027-04-01\"",
            "\"responsesUntil\":\"2027-01-20T17:00:00Z\"");
    assertThat(saved.actingFor()).isEqualTo(NORTHBRIDGE.toString());
    assertThat(saved.authorization()).startsWith("Bearer ");

    world.answers(
        "PUT " + CHALLENGE_PATH,
        400,
        Samples.problem(
            400,
            "invalid-input",
            "2 fields are not right",
            "budget.max",
            "must not be less than the minimum",
            "cpv[0]",
            "must be a CPV code of 8 digits"));
    nadia.enters("Budget to", "10").presses("Save and check");
    nadia
        .sees("There is a problem")
        .sees("Budget to must not be less than the minimum")
        .sees("CPV codes: entry 1 must be a CPV code of 8 digits")
        .findsItAccessible();
    assertThat(nadia.page().inputValue("#budget-max")).isEqualTo("10");
    assertThat(nadia.page().title()).startsWith("Error: ");
  }

  @Test
  void shouldSayWhatCannotBeReadAsADateWithoutAskingTheApi() {
    challengeIs("DRAFT", "REVISE", "SUBMIT");
    var nadia = author().goesTo("/challenges/" + CHALLENGE + "/edit");
    nadia
        .entersDate("Wanted by", 31, 2, 2027)
        .presses("Save draft")
        .sees("Wanted by must be a real date")
        .findsItAccessible();
    assertThat(world.calls())
        .noneMatch(c -> c.request().startsWith("PUT") && c.body().contains("2027-02-31"));
  }

  @Test
  void shouldCheckAnAmendmentAndLeadBackToTheFieldThatIsChanged() {
    challengeIs("OPEN", "AMEND");
    world.answers("GET " + CHALLENGE_PATH + "/responses", "{\"items\":[],\"next\":null}");
    var nadia =
        author()
            .goesTo("/challenges/" + CHALLENGE + "/edit")
            .enters("Constraints", "None")
            .presses("Check the amendment")
            .sees("After the amendment")
            .findsItAccessible();
    nadia.presses("Change Constraints").sees("Amend the challenge");
    assertThat(nadia.page().url()).endsWith("/edit#constraints");
    assertThat(nadia.page().inputValue("#constraints")).isEqualTo("None");
  }

  @Test
  void shouldReviewAndPublishByASecondPerson() {
    challengeIs("IN_REVIEW", "PUBLISH", "SEND_BACK");
    world.answers("GET " + CHALLENGE_PATH + "/brief-gate", "[]");
    world.answers(
        "POST " + CHALLENGE_PATH + "/publication",
        409,
        Samples.problem(409, "same-person", "Whoever wrote it cannot publish it."));
    world.memberOf(NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.APPROVER);
    var peter =
        browser
            .person()
            .signsIn("peter.northbridge")
            .goesTo("/challenges/" + CHALLENGE + "/review")
            .findsItAccessible();
    peter.presses("Send back").sees("Say what has to change").findsItAccessible();
    peter.presses("Publish").sees("Whoever wrote it cannot publish it.");
    world.answers("POST " + CHALLENGE_PATH + "/publication", Samples.challenge("OPEN"));
    challengeIs("OPEN");
    peter.presses("Publish").sees("The challenge is published.").findsItAccessible();
    assertThat(world.last("POST " + CHALLENGE_PATH + "/publication").idempotencyKey()).isNotBlank();
  }

  @Test
  void shouldOfferOnlyWhatCanBeDone() {
    challengeIs("DRAFT", "REVISE", "SUBMIT");
    world.answers(
        "GET " + CHALLENGE_PATH + "/brief-gate",
        "[{\"field\":\"budget\",\"message\":\"Give a budget band\"}]");
    var nadia = author().goesTo("/challenges/" + CHALLENGE + "/review");
    nadia.sees("What is missing").doesNotSee("Send to an approver");

    challengeIs("IN_REVIEW", "SEND_BACK");
    nadia.goesTo("/challenges/" + CHALLENGE + "/review");
    nadia.sees("Nobody can publish it while something is missing.").doesNotSee("You wrote at it");
    nadia
        .goesTo("/challenges/" + CHALLENGE + "/edit")
        .sees("The challenge cannot be changed")
        .doesNotSee("Publish the amendment")
        .doesNotSee("Attach")
        .findsItAccessible();
  }

  @Test
  void shouldTellASupplierThatTheChallengeIsWithdrawnAndWhy() {
    String withdrawn =
        Samples.response("SUBMITTED")
            .replace("\"challengeStatus\":\"OPEN\"", "\"challengeStatus\":\"WITHDRAWN\"")
            .replace(
                "\"challengeWithdrawalReason\":null",
                "\"challengeWithdrawalReason\":\"We merge next year.\"");
    challengeIs("WITHDRAWN");
    world.answers("GET /api/v1/responses/" + RESPONSE, withdrawn);
    world.answers("GET /api/v1/responses", "{\"items\":[" + withdrawn + "],\"next\":null}");

    bidder()
        .goesTo("/responses")
        .sees("Challenge withdrawn")
        .goesTo("/responses/" + RESPONSE)
        .sees("Challenge withdrawn")
        .sees("We merge next year.")
        .findsItAccessible();
  }

  @Test
  void shouldStateDemandWithSeveralLines() {
    challengeIs("OPEN", "STATE_SUPPORT");
    world.memberOf(EASTMERE, "Eastmere Borough Council", "LONDON_BOROUGH", Role.AUTHOR, Role.BUYER);
    world.answers("PUT " + CHALLENGE_PATH + "/support", "{\"version\":1,\"rung\":\"INTENT\"}");
    var emma =
        browser
            .person()
            .signsIn("emma.eastmere")
            .goesTo("/challenges/" + CHALLENGE)
            .follows("We have this too")
            .findsItAccessible();
    emma.chooses("We intend to buy").enters("Quantity from", "100").enters("Quantity to", "300");
    emma.enters("What", "Waiting list page")
        .enters("Unit", "year")
        .enters("Quantity", "2")
        .presses("Add another line");
    emma.sees("Line 2").findsItAccessible();
    emma.presses("Save our demand").sees("Your council’s demand is stated.");
    assertThat(world.last("PUT " + CHALLENGE_PATH + "/support").body())
        .contains("\"item\":\"Waiting list page\"", "\"min\":100", "\"rung\":\"INTENT\"");
  }

  @Test
  void shouldAskRespondAndSendAsASupplier() {
    challengeIs("OPEN", "ASK_QUESTION", "RESPOND");
    world.answers(
        "POST " + CHALLENGE_PATH + "/questions",
        201,
        "{\"id\":\"" + QUESTION + "\",\"text\":\"?\"}");
    world.answers("GET /api/v1/responses", "{\"items\":[],\"next\":null}");
    world.answers("POST " + CHALLENGE_PATH + "/responses", 201, Samples.response("DRAFT"));
    responseIs(Samples.response("DRAFT", "WRITE", "SUBMIT"));
    world.answers(
        "PUT /api/v1/responses/" + RESPONSE,
        Samples.response("DRAFT").replace("\"version\":7", "\"version\":8"));
    var sam = bidder().goesTo("/challenges/" + CHALLENGE).findsItAccessible();
    sam.presses("Send question").sees("Enter your question");
    sam.enters("Ask a question", "How many households?").presses("Send question");
    sam.sees("Your question is with the council")
        .follows("Respond")
        .findsItAccessible()
        .presses("Begin");
    sam.sees("Edit our response")
        .findsItAccessible()
        .enters("Licence", "MIT")
        .presses("Save and send")
        .sees("Check your response before you send it")
        .findsItAccessible();
    assertThat(world.last("PUT /api/v1/responses/" + RESPONSE).body())
        .contains("\"licence\":\"MIT\"", "\"unitPrice\":7500.25");
    world.answers(
        "POST /api/v1/responses/" + RESPONSE + "/submission", Samples.response("SUBMITTED"));
    responseIs(Samples.response("SUBMITTED"));
    world.answers(
        "GET /api/v1/responses",
        "{\"items\":[" + Samples.response("SUBMITTED") + "],\"next\":null}");
    sam.presses("Send response")
        .sees("Your response is with the council.")
        .findsItAccessible()
        .goesTo("/responses")
        .findsItAccessible();
  }

  private void responseIs(String response) {
    world.answers("GET /api/v1/responses/" + RESPONSE, response);
  }

  @Test
  void shouldJudgeResponsesWithAReason() {
    world.answers(
        "GET " + CHALLENGE_PATH + "/responses",
        "{\"items\":[" + Samples.response("SUBMITTED", "ASSESS") + "],\"next\":null}");
    world.answers("GET /api/v1/responses/" + RESPONSE, Samples.response("SUBMITTED", "ASSESS"));
    world.answers(
        "POST /api/v1/responses/" + RESPONSE + "/assessment", Samples.response("SHORTLISTED"));
    var nadia =
        author()
            .goesTo("/challenges/" + CHALLENGE + "/responses")
            .findsItAccessible()
            .follows("Judge")
            .findsItAccessible();
    nadia
        .presses("Record judgement")
        .sees("Give the supplier a reason they can use")
        .findsItAccessible();
    nadia
        .chooses("Shortlist it")
        .enters("Why", "Live already, fair price.")
        .presses("Record judgement")
        .sees("Your judgement is recorded");
    assertThat(world.last("POST /api/v1/responses/" + RESPONSE + "/assessment").body())
        .contains("\"shortlisted\":true");
  }

  @Test
  void shouldKeepWhatWasTypedWhenTheSessionRanOut() {
    challengeIs("DRAFT", "REVISE", "SUBMIT");
    world.answers("PUT " + CHALLENGE_PATH, Samples.challenge("DRAFT", "REVISE"));
    world.memberOf(NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.AUTHOR);
    var nadia =
        browser
            .personWithoutJavaScript()
            .signsIn("nadia.northbridge")
            .goesTo("/challenges/" + CHALLENGE + "/edit");
    nadia.enters("Who is affected?", "6,000 households").forgetsTheSession().presses("Save draft");
    nadia.sees("You have been signed out").sees("What you typed is kept");
    nadia
        .signsInInAnotherTab("nadia.northbridge")
        .presses("Send it again")
        .sees("Your draft is saved.");
    assertThat(world.last("PUT " + CHALLENGE_PATH).body()).contains("6,000 households");
  }

  @Test
  void shouldSayThatAServiceIsUnavailableAndShowTheRest() {
    world.answers("GET " + CHALLENGE_PATH, 503, "");
    browser
        .person()
        .goesTo("/challenges/" + CHALLENGE)
        .sees("Sorry, the service is unavailable")
        .findsItAccessible();
    world.answers("GET /api/v1/me", 500, "");
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> browser.person().goesTo("/").sees("buying together"));
  }
}
