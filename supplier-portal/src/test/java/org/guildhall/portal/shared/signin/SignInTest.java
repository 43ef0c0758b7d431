package org.guildhall.portal.shared.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What protects a sign-in, and the pages and forms of somebody who is signed in. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class SignInTest {
  private static final String CHOICE = "/acting-for";
  private static final int TOKEN_BYTES = 48;

  private final World world = new World();

  @TestHTTPResource URI base;

  @BeforeEach
  void answer() {
    world.forgetEverything().answersAsDescribed();
  }

  private static String providersPageFor(String page) {
    return given()
        .redirects()
        .follow(false)
        .get(page)
        .then()
        .statusCode(302)
        .extract()
        .header("Location");
  }

  @Test
  void shouldLetALinkAskForANewAccountAndForNothingElse() {
    assertThat(providersPageFor("/sign-in?prompt=create&to=/tasks")).contains("prompt=create");
    assertThat(providersPageFor("/sign-in?prompt=none")).doesNotContain("prompt");
    assertThat(providersPageFor("/tasks?prompt=create")).doesNotContain("prompt");
    assertThat(providersPageFor("/tasks?prompt=none")).doesNotContain("prompt");
  }

  @Test
  void shouldBindTheSignInToTheBrowserThatBeganIt() {
    assertThat(providersPageFor("/tasks"))
        .contains("code_challenge=")
        .contains("code_challenge_method=S256")
        .contains("nonce=")
        .contains("state=");
  }

  @Test
  void shouldGiveNoCookieToRequestsThatOtherSitesMake() {
    Reader nadia = nadia();

    for (String page : List.of("/tasks", CHOICE, "/signed-out", "/")) {
      assertThat(cookies(given().header("Cookie", nadia.cookies()).get(page)))
          .allMatch(cookie -> cookie.contains("SameSite=Lax"));
    }
    assertThat(cookies(given().redirects().follow(false).get("/tasks")))
        .isNotEmpty()
        .allMatch(cookie -> cookie.contains("SameSite=Lax"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/tasks", CHOICE, "/challenges", "/no-such-page", "/privacy"})
  void shouldLetNothingKeepAPageOfSomebodyWhoIsSignedIn(String page) {
    given()
        .header("Cookie", nadia().cookies())
        .accept("text/html")
        .get(page)
        .then()
        .header("Cache-Control", equalTo("no-store"));
  }

  @Test
  void shouldLetBrowsersKeepWhatIsTheSameForEverybody() {
    String cookies = nadia().cookies();

    for (String asset :
        List.of(
            "/assets/x/guildhall.css",
            "/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.js")) {
      assertThat(given().header("Cookie", cookies).get(asset).header("Cache-Control"))
          .contains("max-age=");
    }
  }

  @Test
  void shouldSendFormsToThePortalAndTheSignInOnly() {
    Response front = given().get("/");

    assertThat(front.header("Content-Security-Policy"))
        .contains("form-action 'self' http://127.0.0.1:")
        .contains("/realms/guildhall/;");
    assertThat(front.header("Strict-Transport-Security")).contains("max-age=31536000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/ready", "/metrics"})
  void shouldTellThePublicNothingOfHealthAndNumbers(String path) {
    given().get(path).then().statusCode(404);
  }

  @Test
  void shouldNotSendPeopleBackToTheHostOfSomebodyElse() {
    given()
        .redirects()
        .follow(false)
        .header("Host", "attacker.example")
        .get("/tasks")
        .then()
        .statusCode(421);
  }

  @Test
  void shouldRefuseAFormWithAPlantedToken() {
    String planted = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[TOKEN_BYTES]);

    assertThat(sends(without(nadia().cookies(), "guildhall-form"), planted)).isEqualTo(400);
  }

  @Test
  void shouldRefuseAFormWithTheTokenOfSomebodyElse() {
    Reader peter = Reader.of(base).signsIn("peter.northbridge").goesTo(CHOICE);

    assertThat(sends(without(nadia().cookies(), "guildhall-form"), token(peter))).isEqualTo(400);
  }

  @Test
  void shouldTakeAFormAfterOtherPagesWereOpened() {
    Reader nadia = nadia().goesTo(CHOICE);
    String token = token(nadia);
    nadia.goesTo("/assets/x/guildhall.css").goesTo("/tasks").goesTo("/challenges");

    assertThat(nadia.cookies()).contains("guildhall-form=" + token);
    assertThat(sends(without(nadia.cookies(), "guildhall-form"), token)).isEqualTo(303);
  }

  /** How long a compressed page is tells what in it is the same as in another. */
  @Test
  void shouldWriteTheTokenInAnotherWayOnEveryPage() {
    Reader nadia = nadia().goesTo(CHOICE);
    String first = nadia.page().selectFirst("[name=csrf-token]").val();
    nadia.goesTo(CHOICE);
    String second = nadia.page().selectFirst("[name=csrf-token]").val();

    assertThat(first).isNotEqualTo(second).doesNotContain(token(nadia));
    assertThat(nadia.page().html()).doesNotContain(token(nadia));
    assertThat(nadia.presses("Sign out").status()).isEqualTo(200);
  }

  /** Signs out, which every page offers and which is easily seen. */
  private static int sends(String cookies, String token) {
    return given()
        .redirects()
        .follow(false)
        .header("Cookie", cookies + "; guildhall-form=" + token)
        .formParam("csrf-token", token)
        .post("/sign-out")
        .statusCode();
  }

  /** As the cookie has it. */
  private static String token(Reader reader) {
    return Arrays.stream(reader.cookies().split("; "))
        .filter(cookie -> cookie.startsWith("guildhall-form="))
        .map(cookie -> cookie.substring("guildhall-form=".length()))
        .findFirst()
        .orElseThrow();
  }

  private static String without(String cookies, String name) {
    return Arrays.stream(cookies.split("; "))
        .filter(cookie -> !cookie.startsWith(name + "="))
        .collect(Collectors.joining("; "));
  }

  private static List<String> cookies(Response response) {
    return response.headers().getList("Set-Cookie").stream().map(Header::getValue).toList();
  }

  private Reader nadia() {
    return Reader.of(base).signsIn("nadia.northbridge");
  }
}
