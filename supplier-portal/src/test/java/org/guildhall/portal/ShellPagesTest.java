package org.guildhall.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.Browser;
import org.guildhall.kit.testing.fuzz.Answered;
import org.guildhall.kit.testing.fuzz.Sent;
import org.guildhall.kit.testing.fuzz.Wire;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class ShellPagesTest {
  private final World world = new World();

  @TestHTTPResource URI base;

  @BeforeEach
  void forget() {
    world.forgetEverything();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/accessibility", "/privacy", "/open-data", "/signed-out"})
  void shouldShowPublicPagesToEverybody(String path) {
    given()
        .get(path)
        .then()
        .statusCode(200)
        .body(
            containsString("<h1"),
            containsString("Training installation"),
            not(containsString("GDS Transport")));
  }

  /** Else the readers of all portals would be one, and wait for each other. */
  @Test
  void shouldTellTheServicesForWhomItAsksWhateverTheVisitorSaysOfThat() {
    world.answersAsDescribed();

    given().header("X-Forwarded-For", "192.0.2.1").get("/organisations").then().statusCode(200);

    assertThat(world.last("GET /api/v1/organisations").forwardedFor()).isEqualTo("127.0.0.1");
  }

  @Test
  void shouldSayInPlainEnglishThatAPageIsNotThere() {
    given()
        .accept("text/html")
        .get("/no-such-page")
        .then()
        .statusCode(404)
        .contentType("text/html")
        .body(containsString("Page not found"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%", "/challenges/%", "/search?q=100%", "/<b>"})
  void shouldSayOnAPageThatAnAddressIsNone(String address) {
    Wire wire = new Wire(base, Duration.ofMinutes(1));

    Answered answer = wire.send(new Sent("GET", address).with("Host", wire.host()));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("<h1", "part of it may be missing");
  }

  /** Most people wait for a telephone's line and not for us. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/assets/x/guildhall.css", "/assets/x/guildhall.js"})
  void shouldSendLittleOverTheLine(String path) throws Exception {
    var request = HttpRequest.newBuilder(base.resolve(path)).header("Accept-Encoding", "gzip");

    var answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(answer.body().length).isLessThan(30_000);
  }

  @Test
  void shouldServeTheStyleSheetWithoutTheFontOfGovUk() {
    String css = given().get("/assets/x/guildhall.css").then().statusCode(200).extract().asString();
    assertThat(css)
        .contains(".govuk-button", ".gh-header")
        .doesNotContain("GDS Transport", "@font-face", "crest");
  }

  @Test
  void shouldServeTheScriptOfGovUkFrontend() {
    given().get("/assets/icon.svg").then().statusCode(200);
    given().get("/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.js").then().statusCode(200);
  }

  @Test
  void shouldRefuseAFormWithoutItsToken() {
    given()
        .formParam("organisation", "x")
        .redirects()
        .follow(false)
        .post("/sign-out")
        .then()
        .statusCode(400);
  }

  @Test
  void shouldSignInComeBackAndChooseAnOrganisation() {
    world.answers(
        "GET /api/v1/me",
        "{\"subject\":\"s\",\"name\":\"n\",\"memberships\":["
            + World.membership(
                World.NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.AUTHOR, Role.ADMIN)
            + ","
            + World.membership(World.BRIGHTPATH, "Brightpath Digital Ltd", "SUPPLIER", Role.BIDDER)
            + "]}");
    Browser browser = Browser.at(base.toString());
    {
      var nadia = browser.person().goesTo("/acting-for");
      nadia.page().locator("#username").fill("nadia.northbridge");
      nadia.page().locator("#kc-login").click();
      nadia.sees("Who do you act for?").findsItAccessible();
      nadia
          .presses("Continue")
          .sees("There is a problem")
          .sees("Choose an organisation")
          .findsItAccessible();
      nadia.chooses("Northbridge City Council").presses("Continue");
      nadia.sees("acting for Northbridge City Council").findsItAccessible();
      nadia.goesTo("/no-such-page").sees("Page not found").findsItAccessible();
      nadia
          .presses("Sign out")
          .sees("You have signed out")
          .doesNotSee("Northbridge")
          .findsItAccessible();
    }
  }
}
