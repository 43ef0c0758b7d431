package org.guildhall.kit.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.guildhall.kit.KitTest;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.Tokens;
import org.guildhall.kit.testing.fuzz.Answered;
import org.guildhall.kit.testing.fuzz.Sent;
import org.guildhall.kit.testing.fuzz.Wire;
import org.guildhall.kit.testing.operations.Management;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public can reach, by which name, and what is kept of the answers. */
@KitTest
@Tag("slice")
class PublicPortTest {
  private static final String OPEN = "/api/v1/probes/open";

  @TestHTTPResource URI server;

  @ParameterizedTest
  @ValueSource(
      strings = {"/metrics", "/health", "/health/live", "/health/ready", "/q/metrics", "/q/health"})
  void shouldTellThePublicNothingOfHealthAndNumbers(String path) {
    given().get(path).then().spec(problem(KitProblem.NOT_FOUND));
  }

  @Test
  void shouldTellWhoRunsItOfHealthAndNumbers() {
    Management.given().get("/health/ready").then().statusCode(200);
    Management.given().get("/metrics").then().statusCode(200).body(containsString("guildhall_"));
  }

  @Test
  void shouldDescribeItsApiToEverybody() {
    given().get("/openapi").then().statusCode(200);
    given().get("/swagger-ui/").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"guildhall.example", "attacker.example:80", "127.0.0.1.example", "10.0.0.1"})
  void shouldNotAnswerUnderTheNameOfSomebodyElse(String host) {
    Answered answer = new Wire(server, Duration.ofSeconds(60)).send(get(host));

    assertThat(answer.status()).isEqualTo(KitProblem.MISDIRECTED.status());
    assertThat(answer.body()).contains("/misdirected").contains("correlationId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:1"})
  void shouldAnswerUnderItsOwnNames(String host) {
    assertThat(new Wire(server, Duration.ofSeconds(60)).send(get(host)).status()).isEqualTo(200);
  }

  @Test
  void shouldLetNoCacheKeepWhatItTellsAPerson() {
    given()
        .auth()
        .oauth2(Tokens.forPerson(UUID.randomUUID().toString(), "Nadia Khan"))
        .get(OPEN)
        .then()
        .header("Cache-Control", equalTo("no-store"));
    given()
        .auth()
        .oauth2(Tokens.forAudience("nadia", "somebody-else"))
        .get(OPEN)
        .then()
        .statusCode(401)
        .header("Cache-Control", equalTo("no-store"));
    given().get(OPEN).then().header("Cache-Control", nullValue());
  }

  @Test
  void shouldTellBrowsersToComeBackOnEncryptedLinesOnly() {
    given()
        .get(OPEN)
        .then()
        .header("Strict-Transport-Security", equalTo("max-age=31536000; includeSubDomains"));
  }

  @ParameterizedTest
  @ValueSource(strings = {OPEN, "/no-such-page", "/openapi", "/api/v1/%"})
  void shouldTellBrowsersThatNoAnswerIsAPage(String path) {
    Wire wire = new Wire(server, Duration.ofSeconds(60));
    Answered answer = wire.send(new Sent("GET", path).with("Host", wire.host()));

    assertThat(answer.has("X-Content-Type-Options", "nosniff")).isTrue();
    assertThat(answer.has("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"))
        .isTrue();
    assertThat(answer.has("Referrer-Policy", "no-referrer")).isTrue();
  }

  @Test
  void shouldLetTheDescriptionThatPeopleCanTryRunOnlyItsOwnScriptsAndInNobodysFrame() {
    given()
        .get("/swagger-ui/")
        .then()
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Content-Security-Policy", containsString("script-src 'self' 'unsafe-inline'"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
  }

  private static Sent get(String host) {
    return new Sent("GET", OPEN).with("Host", host);
  }
}
