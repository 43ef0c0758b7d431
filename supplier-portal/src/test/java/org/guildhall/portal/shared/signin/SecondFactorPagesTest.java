package org.guildhall.portal.shared.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever binds others shows a second factor at the provider, and loses nothing by it. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class SecondFactorPagesTest {
  private static final String ORGANISATION = "/api/v1/organisations/" + World.NORTHBRIDGE;
  private static final String SUSPENSION = "POST " + ORGANISATION + "/suspension";
  private static final String VERIFIED =
      Samples.organisation(World.NORTHBRIDGE, "Northbridge Council", "UNITARY", "VERIFIED");

  private final World world = new World();

  @TestHTTPResource URI base;

  @BeforeEach
  void answer() {
    world.forgetEverything().answersAsDescribed().answers("GET " + ORGANISATION, VERIFIED);
  }

  private Reader signedIn(String username) {
    return Reader.of(base).signsIn(username);
  }

  @Test
  void shouldKeepWhatWasTypedUntilTheSecondFactorIsShown() {
    world.answers(
        SUSPENSION, 401, Samples.problem(401, "second-factor-needed", "Show a second factor"));
    Reader olive = signedIn("olive.operator");
    olive
        .goesTo("/operator/organisations/" + World.NORTHBRIDGE)
        .enters("reason", "It is not theirs")
        .presses("Suspend")
        .sees("Show a second factor")
        .sees("Nothing has been done yet");
    String key = world.last(SUSPENSION).idempotencyKey();
    assertThat(olive.status()).isEqualTo(401);
    assertThat(olive.page().select("a[href='/second-factor?to=/signed-in']")).hasSize(1);

    world.answers(SUSPENSION, VERIFIED);
    olive.presses("Send it again").sees("The organisation is suspended");

    assertThat(world.last(SUSPENSION).body()).contains("It is not theirs");
    assertThat(world.last(SUSPENSION).idempotencyKey()).isEqualTo(key);
  }

  @Test
  void shouldAskTheProviderForItAndComeBackToThePage() {
    Reader peter = signedIn("peter.northbridge");
    peter.goesTo("/account").doesNotSee("You have shown your second factor");

    showsIt(peter.goesTo("/second-factor?to=/account"), "peter.northbridge")
        .sees("Your account")
        .sees("You have shown your second factor at this sign-in");

    peter.goesTo("/second-factor?to=/signed-in").sees("You are signed in");
  }

  @Test
  void shouldSayThatItWasNotShownInsteadOfAskingForEver() {
    Reader pat = signedIn("pat.nophone");

    showsIt(pat.goesTo("/second-factor?to=/account"), "pat.nophone")
        .sees("You have not shown a second factor");

    assertThat(pat.page().select("main a[href*=second-factor]")).hasSize(1);
    pat.goesTo("/second-factor?to=/account");
    assertThat(pat.page().select("#kc-login")).hasSize(1);
  }

  @Test
  void shouldLetPeopleSetOneUpAtTheProvidersOwnForm() {
    Reader peter = signedIn("peter.northbridge");
    showsIt(peter.goesTo("/account/second-factor"), "peter.northbridge")
        .sees("Your account")
        .sees("you show it when you next sign in");
  }

  @Test
  void shouldAskForItAtItsOwnPagesOnly() {
    assertThat(providersPageFor("/second-factor")).contains("acr_values=second-factor");
    assertThat(providersPageFor("/second-factor/")).contains("acr_values=second-factor");
    assertThat(providersPageFor("/account/second-factor")).contains("kc_action=CONFIGURE_TOTP");
    assertThat(providersPageFor("/tasks?acr_values=other&kc_action=delete_account"))
        .doesNotContain("acr_values=", "kc_action=");
  }

  @Test
  void shouldSayOnTheOperatorsPageWhetherItIsDemanded() {
    signedIn("olive.operator").goesTo("/operator").sees("Whoever approves, publishes, opens");
  }

  private static Reader showsIt(Reader reader, String username) {
    return reader.enters("username", username).presses("Sign in");
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
}
