package org.guildhall.portal.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.portal.testing.Samples.CHALLENGE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What amends a published challenge is read once more before anybody is told. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class ChallengeAmendmentTest {
  private static final String PAGE = "/challenges/" + CHALLENGE;
  private static final String API = "/api/v1/challenges/" + CHALLENGE;
  private static final String CONSTRAINTS = "Works with the housing system\nand with \"Liberty\"";

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void aPublishedChallenge() {
    world.forgetEverything().answersAsDescribed();
    world.memberOf(World.NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.AUTHOR);
    world.answers("GET " + API, Samples.challenge("OPEN", "AMEND"));
    world.answers("PUT " + API, Samples.challenge("OPEN", "AMEND"));
    world.answers(
        "GET " + API + "/responses",
        "{\"items\":[%s,%s],\"next\":null}"
            .formatted(
                response("Brightpath Digital Ltd", "SUBMITTED", true),
                response("Civic Loop Ltd", "SHORTLISTED", false)));
  }

  private static String response(String supplier, String status, boolean mayAssess) {
    return """
    {"id":"%1$s","challengeId":"%1$s","challengeTitle":"t","challengeStatus":"OPEN","supplier":%2$s,"status":"%3$s",
     "toReconfirm":false,"createdAt":"2026-11-10T09:00:00Z","submittedAt":"2026-11-11T09:00:00Z","mayAssess":%4$b}\
    """
        .formatted(
            CHALLENGE,
            Samples.organisationRef(World.BRIGHTPATH, supplier, "SUPPLIER"),
            status,
            mayAssess);
  }

  private Reader nadia() {
    return Reader.of(base).signsIn("nadia.northbridge").goesTo(PAGE + "/edit");
  }

  private Reader nadiaChecks() {
    return nadia()
        .enters("constraints", CONSTRAINTS)
        .enters("responsesUntil-day", "27")
        .presses("Check the amendment")
        .sees("Check the amendment before you publish it");
  }

  @Test
  void shouldShowWhatChangesAndWhatFollowsBeforeAnythingIsPublic() {
    Reader nadia = nadiaChecks();

    nadia
        .sees("Now Works with the housing system")
        .sees("After the amendment Works with the housing system and with \"Liberty\"")
        .sees("Now 20 January 2027 at 5pm, London time")
        .sees("After the amendment 27 January 2027 at 5pm, London time")
        .sees("Nobody else. It is public at once, as a new edition.")
        .sees("Responses to be confirmed again Brightpath Digital Ltd")
        .doesNotSee("Civic Loop Ltd")
        .doesNotSee("Budget from");
    assertThat(nadia.page().select("main h2").eachText())
        .containsExactly("Constraints", "Responses until", "What happens when you publish it");
    assertThat(world.calls()).noneMatch(call -> call.request().startsWith("PUT"));
  }

  @Test
  void shouldPublishWhatWasChecked() {
    nadiaChecks().presses("Publish the amendment").sees("The amendment is published.");

    World.Call published = world.last("PUT " + API);
    assertThat(published.ifMatch()).isEqualTo("\"3\"");
    assertThat(published.body())
        .contains(
            "Works with the housing system\\nand with \\\"Liberty\\\"",
            "\"responsesUntil\":\"2027-01-27T17:00:00Z\"",
            "\"tried\":\"A spreadsheet\"",
            "\"cpv\":[\"72000000\"]");
  }

  @Test
  void shouldLeadBackToEachFieldWithEverythingThatWasTyped() {
    Reader nadia = nadiaChecks();
    assertThat(nadia.page().select("main button[formaction]").eachAttr("formaction"))
        .containsExactly(PAGE + "/edit#constraints", PAGE + "/edit#responsesUntil-day");

    nadia.presses("Change Constraints").sees("Amend the challenge");

    assertThat(nadia.status()).isEqualTo(200);
    Element constraints = nadia.page().getElementById("constraints");
    assertThat(constraints.wholeText().replace("\r", "")).isEqualTo(CONSTRAINTS);
    assertThat(nadia.page().getElementById("responsesUntil-day").val()).isEqualTo("27");
    nadia
        .enters("title", "Waiting lists")
        .presses("Check the amendment")
        .sees("After the amendment Waiting lists")
        .presses("Go back to the form")
        .sees("Amend the challenge");
    assertThat(nadia.page().getElementById("title").val()).isEqualTo("Waiting lists");
    assertThat(world.calls()).noneMatch(call -> call.request().startsWith("PUT"));
  }

  @Test
  void shouldTellOnTheFormWhatTheMarketObjectsTo() {
    world.answers(
        "PUT " + API,
        409,
        Samples.problem(409, "brief-incomplete", "x", "responsesUntil", "The deadline has passed"));

    Reader nadia = nadiaChecks().presses("Publish the amendment").sees("Amend the challenge");

    assertThat(nadia.status()).isEqualTo(422);
    assertThat(nadia.page().title()).startsWith("Error: ");
    assertThat(nadia.page().select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#responsesUntil-day");
    assertThat(nadia.page().getElementById("responsesUntil-day").val()).isEqualTo("27");
    assertThat(nadia.page().getElementById("constraints").text()).contains("\"Liberty\"");
  }

  @Test
  void shouldPublishNothingOfWhichNothingIsChanged() {
    nadia().presses("Check the amendment").sees("Nothing is changed yet.");

    assertThat(world.calls()).noneMatch(call -> call.request().startsWith("PUT"));
  }

  @Test
  void shouldKeepWhatWasTypedWhenTheSessionRunsOutWhileItIsChecked() {
    Reader nadia =
        nadiaChecks().forgetsTheSession().presses("Publish the amendment").sees("signed out");

    assertThat(nadia.page().select("main [name=constraints]").val().replace("\r", ""))
        .isEqualTo(CONSTRAINTS);
    assertThat(nadia.page().select("main [name=step]").val()).isEqualTo("send");
    assertThat(nadia.page().selectFirst("main form").attr("action")).endsWith(PAGE + "/edit");
  }
}
