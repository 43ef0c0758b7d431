package org.guildhall.portal.shared.pick;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.portal.testing.Samples.CHALLENGE;
import static org.guildhall.portal.testing.World.NORTHBRIDGE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is chosen by its name, without script. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class PickPagesTest {
  private static final String API = "/api/v1/challenges/" + CHALLENGE;
  private static final String EDIT = "/challenges/" + CHALLENGE + "/edit";
  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void aDraftIsWritten() {
    world.forgetEverything();
    world.memberOf(NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.values());
    world.answers("GET " + API, Samples.challenge("DRAFT", "REVISE", "SUBMIT"));
    world.answers("PUT " + API, Samples.challenge("DRAFT"));
    world.answers("GET " + API + "/missing", "[]");
  }

  private Reader editing() {
    return Reader.of(base).signsIn("nadia.northbridge").goesTo(EDIT);
  }

  private String saved() {
    return world.last("PUT " + API).body();
  }

  private boolean isSaved() {
    return world.calls().stream().anyMatch(call -> call.request().startsWith("PUT " + API));
  }

  @Test
  void shouldFindSubjectsByWordsKeepEverythingTypedAndTakeThoseChosen() {
    Reader nadia = editing().enters("title", "Bins").enters("cpv", "rubbish collection");
    nadia.enters("budget.max", "plenty").presses("Find: CPV codes");

    assertThat(nadia.status()).isEqualTo(200);
    assertThat(isSaved()).isFalse();
    nadia
        .sees("Which do you mean by “rubbish collection”?")
        .sees("Refuse collection services (90511000)")
        .sees("None of these")
        .doesNotSee("There is a problem");
    assertThat(nadia.page().title()).startsWith("What was found: ");
    assertThat(nadia.page().getElementById("title").val()).isEqualTo("Bins");
    assertThat(nadia.page().getElementById("budget-max").val()).isEqualTo("plenty");
    assertThat(nadia.page().select(".gh-pick__matches label").size()).isBetween(2, 21);

    nadia.page().selectFirst("[name=cpv][value=90511000]").attr("checked", "");
    nadia.enters("budget.max", "60000").presses("Save draft");
    assertThat(saved()).contains("\"cpv\":[\"72000000\",\"90511000\"]");
  }

  @Test
  void shouldAskAtTheFieldWhenItIsNotClearWhatIsMeant() {
    Reader nadia = editing().enters("areas", "lincoln").presses("Save draft");

    assertThat(nadia.status()).isEqualTo(422);
    assertThat(isSaved()).isFalse();
    assertThat(nadia.page().getElementById("areas-error").text())
        .contains("Choose which area you mean by “lincoln”");
    assertThat(nadia.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#areas");
    assertThat(nadia.page().getElementById("areas").attr("type")).isEqualTo("checkbox");

    nadia.presses("Save draft").sees("Choose which area you mean by “lincoln”");
    nadia.page().selectFirst("[name=areas][value=-]").attr("checked", "");
    nadia.presses("Save draft");
    assertThat(saved()).contains("\"areas\":[\"TLG31\"]");
  }

  @Test
  void shouldTakeACodeANameWithItsCodeAndANameThatOnlyOneHasAsTheyAreTyped() {
    editing()
        .enters("cpv", "48445000-9, Refuse collection services (90511000)")
        .enters("areas", "tees valley and durham; UKG31")
        .enters("serviceArea", "street lighting")
        .presses("Save draft");
    assertThat(saved())
        .contains(
            "\"cpv\":[\"72000000\",\"48445000\",\"90511000\"]",
            "\"areas\":[\"TLG31\",\"TLC1\",\"UKG31\"]",
            "\"serviceArea\":564");
  }

  @ParameterizedTest
  @CsvSource({
    "cpv, 99999999, There is no CPV code 99999999. Search for it by words",
    "cpv, xylophagous zeppelins, No CPV code is found for “xylophagous zeppelins”. Try other words",
    "areas, TLX, There is no area TLX. Search for it by words",
    "areas, XXX, No area is found for “XXX”. Try other words",
    "serviceArea, qqq, No service is found for “qqq”. Try other words"
  })
  void shouldSayAtTheFieldThatThereIsNoSuchThing(String field, String typed, String message) {
    Reader nadia = editing().enters(field, typed).presses("Save draft");

    assertThat(nadia.page().getElementById(field + "-error").text()).endsWith(message);
    assertThat(nadia.page().getElementById(field).val()).isEqualTo(typed);
    assertThat(isSaved()).isFalse();
  }

  @Test
  void shouldNotTakeACodeWithAWrongCheckDigitButOfferTheOneWithout() {
    Reader nadia = editing().enters("cpv", "90511000-9").presses("Save draft");

    nadia.sees("There is no CPV code 90511000-9").sees("Which do you mean by “90511000-9”?");
    nadia.page().selectFirst("[name=cpv][value=90511000]").attr("checked", "");
    nadia.presses("Save draft");
    assertThat(saved()).contains("\"cpv\":[\"72000000\",\"90511000\"]");
  }

  @Test
  void shouldLetGoOfWhatIsNotTickedAnyMoreAndOfNoneOfThese() {
    Reader nadia = editing();
    nadia.page().select("[name=cpv][type=checkbox]").removeAttr("checked");
    nadia
        .enters("serviceArea", "school")
        .presses("Find: Service in the local government services list");
    nadia.sees("School transport for special educational needs (40)");
    nadia.enters("serviceArea", "").enters("cpv", "");
    nadia.page().selectFirst("[name=serviceArea][value=-]").attr("checked", "");
    nadia.presses("Save draft");
    assertThat(saved()).contains("\"cpv\":[]").doesNotContain("\"serviceArea\":4");
  }

  @Test
  void shouldSearchAgainWithOtherWords() {
    Reader nadia = editing().enters("areas", "durham").presses("Find: Areas");
    nadia.enters("areas", "nowhere at all").presses("Find: Areas");
    nadia.sees("Nothing is found for “nowhere at all”. Try other words.");
    nadia.enters("areas", "hull").presses("Find: Areas");
    assertThat(nadia.page().select("[name=areas][checked] + label").eachText())
        .contains("Kingston upon Hull (TLE11)");
  }

  @Test
  void shouldOfferTheUsualUnitsAndTakeAnyOther() {
    world.answers("GET " + API, Samples.challenge("OPEN", "STATE_SUPPORT"));
    world.answers("PUT " + API + "/support", "{\"version\":1,\"rung\":\"INTENT\"}");
    Reader emma =
        Reader.of(base).signsIn("emma.eastmere").goesTo("/challenges/" + CHALLENGE + "/support");
    emma.enters("rung", "INTENT").enters("lines[0].item", "Lamps").enters("lines[0].quantity", "2");
    emma.presses("Find: Unit").sees("households").sees("kilowatt hours");
    emma.page().selectFirst("[name=\"lines[0].unit\"][value=lamps]").attr("checked", "");
    emma.presses("Save our demand");
    assertThat(world.last("PUT " + API + "/support").body()).contains("\"unit\":\"lamps\"");

    emma.goesTo("/challenges/" + CHALLENGE + "/support");
    emma.enters("rung", "INTENT").enters("lines[0].item", "Lamps").enters("lines[0].quantity", "2");
    emma.enters("lines[0].unit", "lamp posts a year").presses("Save our demand");
    assertThat(world.last("PUT " + API + "/support").body())
        .contains("\"unit\":\"lamp posts a year\"");
  }

  @Test
  void shouldTellOrganisationsOfOneNameApartByPlaceAndNumber() {
    world.answers("GET " + API, Samples.challenge("OPEN", "STATE_SUPPORT"));
    world.answers("GET /api/v1/organisations", twoOfOneName());
    Reader emma =
        Reader.of(base).signsIn("emma.eastmere").goesTo("/challenges/" + CHALLENGE + "/support");
    emma.enters("lines[0].currentContract.supplier", "acme").presses("Find: Present supplier");
    emma.sees("Acme Ltd (Wales, Companies House number 01)")
        .sees("Acme Ltd (London, Companies House number 02)")
        .sees("“acme”, as I wrote it");
  }

  @Test
  void shouldNarrowTheAuditTrailToAnOrganisationByItsName() {
    world.answers("GET /api/v1/organisations", twoOfOneName());
    world.answers(
        "GET /api/v1/organisations/" + EveryPage.ID,
        Samples.organisation(EveryPage.ID, "Acme Ltd", "SUPPLIER", "VERIFIED"));
    world.answers("GET /api/v1/audit-entries", "{\"items\":[],\"next\":null}");
    Reader olive = Reader.of(base).signsIn("olive.operator").goesTo("/operator/audit/marketplace");
    olive.goesTo("/operator/audit/marketplace?organisation=acme");
    olive
        .sees("Choose which organisation you mean by “acme”")
        .sees("Acme Ltd (Wales, Companies House number 01)");

    olive.goesTo("/operator/audit/marketplace?organisation=&organisation=" + EveryPage.ID);
    assertThat(world.last("GET /api/v1/audit-entries").request())
        .contains("organisation=" + EveryPage.ID);
    assertThat(olive.page().getElementById("organisation").val())
        .startsWith("Acme Ltd (")
        .endsWith(", Local authorities for England register NBR)");

    olive.goesTo(
        "/operator/audit/marketplace?organisation=Acme+Ltd+(London,+Companies+House+number+02)");
    assertThat(world.last("GET /api/v1/audit-entries").request())
        .contains("organisation=" + CHALLENGE);
  }

  private static String twoOfOneName() {
    String one =
        """
        {"id":"%s","name":"Acme Ltd","kind":"SUPPLIER","status":"VERIFIED","origin":"REGISTERED","region":"%s",\
        "vcse":false,"registeredAt":"2026-11-01T09:00:00Z","identifiers":[{"scheme":"GB-COH","id":"%s"}]}\
        """;
    return "{\"items\":[%s,%s],\"next\":null}"
        .formatted(one.formatted(EveryPage.ID, "TLL", "01"), one.formatted(CHALLENGE, "UKI", "02"));
  }

  @Test
  void shouldOfferWhatFitsToTheScriptAndLetBrowsersKeepPublishedLists() {
    given()
        .queryParam("q", "refuse collection")
        .get("/pick/cpv")
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("public"))
        .body("size()", lessThanOrEqualTo(20))
        .body("label", hasItem("Refuse collection services (90511000)"));
    given().queryParam("q", "9051").get("/pick/cpv").then().body("value", hasItem("90511000"));
    given().queryParam("q", "TLC1").get("/pick/area").then().body("[0].value", equalTo("TLC1"));
    given().get("/pick/unit").then().body("$", hasSize(20));
    given().get("/pick/nothing").then().statusCode(404);
    world.answers("GET /api/v1/organisations", twoOfOneName());
    given()
        .queryParam("q", "acme")
        .get("/pick/organisation")
        .then()
        .header("Cache-Control", equalTo("no-store"))
        .body("label", equalTo(labels()));
  }

  private static List<String> labels() {
    return List.of(
        "Acme Ltd (Wales, Companies House number 01)",
        "Acme Ltd (London, Companies House number 02)");
  }

  @Test
  void shouldServeScriptsAndPagesCompressed() {
    for (String script : List.of("guildhall", "pick", "accessible-autocomplete")) {
      given()
          .header("Accept-Encoding", "gzip")
          .get("/assets/x/" + script + ".js")
          .then()
          .statusCode(200)
          .header("Content-Encoding", "gzip");
    }
    given()
        .header("Accept-Encoding", "gzip")
        .get("/")
        .then()
        .statusCode(200)
        .header("Content-Encoding", "gzip");
    given().get("/assets/x/other.js").then().statusCode(404);
  }
}
