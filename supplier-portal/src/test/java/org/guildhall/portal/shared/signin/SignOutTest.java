package org.guildhall.portal.shared.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class SignOutTest {
  private static final String SIGN_IN_PAGE = "Password";
  private static final String TASKS = "/tasks";

  private final World world = new World();

  @TestHTTPResource URI base;

  @BeforeEach
  void answer() {
    world.forgetEverything().answersAsDescribed().providerIsAway(false);
  }

  @AfterEach
  void comeBack() {
    world.providerIsAway(false);
  }

  @Test
  void shouldEndThePersonsSessionInEveryBrowser() {
    Reader atWork = nadia();
    Reader atHome = nadia();
    Reader peter = Reader.of(base).signsIn("peter.northbridge");
    String copied = atWork.cookies();
    assertSignedIn(atHome);

    atWork.presses("Sign out").sees("You have signed out everywhere");

    assertSignedOut(atWork);
    assertSignedOut(atHome);
    assertThat(answerTo(copied)).isEqualTo(302);
    assertSignedIn(peter);
  }

  @Test
  void shouldKeepWhatWasTypedWhileTheSessionEndedElsewhere() {
    Reader typing = nadia().goesTo("/challenges/new").enters("title", "Missed bins");

    var form = typing.page().selectFirst("main form[method=post]");
    form.attr("action", "/challenges/new?after=3");
    nadia().presses("Sign out");
    typing.presses("Begin");

    assertThat(typing.status()).isEqualTo(401);
    typing.sees("You have been signed out");
    assertThat(typing.page().select("[name=title]").val()).isEqualTo("Missed bins");
    assertThat(typing.page().select("main form").attr("action"))
        .isEqualTo("/challenges/new?after=3");
  }

  @Test
  void shouldLetThePersonInAgain() {
    nadia().presses("Sign out");

    assertSignedIn(nadia());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-out", "/sign-out/now", "/signed-out", "/signed-out/here"})
  void shouldSignNobodyOutByALink(String link) {
    Reader nadia = nadia();

    nadia.goesTo(link);

    assertSignedIn(nadia);
  }

  @Test
  void shouldSignNobodyOutByAFormOfAnotherSite() {
    Reader nadia = nadia();

    given()
        .header("Cookie", nadia.cookies())
        .formParam("submission-key", "x")
        .post("/sign-out")
        .then()
        .statusCode(400);

    assertSignedIn(nadia);
  }

  @Test
  void shouldSayThatOnlyThisBrowserIsSignedOutWhenTheProviderCannotBeTold() {
    Reader nadia = nadia();
    Reader elsewhere = nadia();
    world.providerIsAway(true);

    nadia.presses("Sign out").sees("Only this browser is known to be signed out");

    assertSignedOut(nadia);
    assertSignedOut(elsewhere);
  }

  @Test
  void shouldEndTheSessionThatTheProviderSaysHasEnded() {
    Reader other = nadia();
    Reader nadia = nadia();

    assertThat(tells(world.logoutToken("nadia.northbridge"))).isEqualTo(200);

    // Who else signs in makes the portal forget nothing.
    Reader.of(base).signsIn("peter.northbridge");
    assertSignedOut(nadia);
    assertSignedIn(other);
  }

  @Test
  void shouldBelieveNobodyElseThatASessionHasEnded() {
    Reader nadia = nadia();
    String told = world.logoutToken("nadia.northbridge");

    assertThat(tells(world.idToken("nadia.northbridge"))).isEqualTo(400);
    assertThat(tells(told.substring(0, told.length() - 8) + "AAAAAAAA")).isEqualTo(400);
    assertThat(tells("rubbish")).isEqualTo(400);
    assertThat(tells("")).isEqualTo(400);

    assertSignedIn(nadia);
  }

  private Reader nadia() {
    return Reader.of(base).signsIn("nadia.northbridge");
  }

  private static int tells(String token) {
    return given().formParam("logout_token", token).post("/back-channel-sign-out").statusCode();
  }

  private static int answerTo(String cookies) {
    return given().redirects().follow(false).header("Cookie", cookies).get(TASKS).statusCode();
  }

  private static void assertSignedIn(Reader reader) {
    reader.goesTo(TASKS).doesNotSee(SIGN_IN_PAGE);
    assertThat(reader.status()).isEqualTo(200);
  }

  private static void assertSignedOut(Reader reader) {
    reader.goesTo(TASKS).sees(SIGN_IN_PAGE);
  }
}
