package org.guildhall.kit.web.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.guildhall.kit.KitTest;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who asks too often waits, and nobody else. */
@KitTest
@TestProfile(TightLimits.class)
@Tag("slice")
class RatesTest {
  /** More than there are, and than come again while they are asked for on a slow machine. */
  private static final int TOO_OFTEN = 10 * TightLimits.BURST;

  private static final String OPEN = "/api/v1/probes/open";

  @TestHTTPResource URI server;

  private static RequestSpecification person() {
    return given().auth().oauth2(Tokens.forPerson(UUID.randomUUID().toString(), "Nadia Khan"));
  }

  /** Somebody who has not signed in, as the portal tells. */
  private static RequestSpecification reader(String address) {
    return given().header(CallerAddress.HEADER, address);
  }

  private static ValidatableResponse read(RequestSpecification who) {
    return given().spec(who).get(OPEN).then();
  }

  private static int lastOfMany(Supplier<Integer> statuses) {
    return IntStream.range(0, TOO_OFTEN)
        .map(each -> statuses.get())
        .filter(status -> status == 429)
        .findFirst()
        .orElse(200);
  }

  /** Soon: on a slow machine one more is allowed again meanwhile; of a full bucket half is. */
  private static ValidatableResponse refused(RequestSpecification who) {
    return IntStream.range(0, TightLimits.BURST / 2)
        .mapToObj(each -> read(who))
        .filter(answer -> answer.extract().statusCode() == 429)
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nothing is refused"))
        .spec(problem(KitProblem.TOO_MANY_REQUESTS));
  }

  private static void asksTooOften(RequestSpecification who) {
    assertThat(lastOfMany(() -> read(who).extract().statusCode())).isEqualTo(429);
  }

  @Test
  void shouldLetAPersonWhoAsksTooOftenWait() {
    RequestSpecification nadia = person();
    asksTooOften(nadia);

    refused(nadia).header("Retry-After", matchesPattern("[1-9]\\d*"));
  }

  @Test
  void shouldLetNobodyWaitForWhatAnotherDoes() {
    String address = "192.0.2.1";
    RequestSpecification nadia = person().header(CallerAddress.HEADER, address);
    asksTooOften(nadia);

    read(person().header(CallerAddress.HEADER, address)).statusCode(200);
    read(reader(address)).statusCode(200);
  }

  @Test
  void shouldCountReadersWhoHaveNotSignedInByTheirAddress() {
    asksTooOften(reader("192.0.2.2"));

    refused(reader("192.0.2.2")).header("Retry-After", matchesPattern("[1-9]\\d*"));
    read(reader("192.0.2.3")).statusCode(200);
    read(person().header(CallerAddress.HEADER, "192.0.2.2")).statusCode(200);
  }

  @Test
  void shouldCountANetworkThatOneConnectionHasAsOneAddress() {
    asksTooOften(reader("2001:db8:1:2::1"));

    refused(reader("2001:db8:1:2:ffff::9"));
    read(reader("2001:db8:1:3::1")).statusCode(200);
  }

  @Test
  void shouldCountWhoSendsATokenThatIsNoneByTheirAddress() {
    RequestSpecification forger =
        given().auth().oauth2("a").header(CallerAddress.HEADER, "192.0.2.4");
    asksTooOften(forger);

    refused(reader("192.0.2.4"));
  }

  @Test
  void shouldCountWhatTheFrameworkAnswersByTheAddressWhateverIsBrought() {
    RequestSpecification forger =
        given().header("Cookie", "q_session=a").header(CallerAddress.HEADER, "192.0.2.7");

    assertThat(lastOfMany(() -> given().spec(forger).get("/q/openapi").statusCode()))
        .isEqualTo(429);
  }

  @Test
  void shouldNotCountWhereOneAddressSpeaksForMany() {
    asksTooOften(reader("192.0.2.8"));

    assertThat(
            lastOfMany(
                () -> given().spec(reader("192.0.2.8")).post(TightLimits.UNCOUNTED).statusCode()))
        .isNotEqualTo(429);
  }

  @Test
  void shouldBelieveOfTheWayARequestCameOnlyWhatTrustedOnesSay() {
    asksTooOften(reader("192.0.2.5"));

    // The caller's own addition stands before what the proxies wrote.
    refused(reader("192.0.2.6, 192.0.2.5"));
    refused(reader("192.0.2.5, 10.1.2.3"));
    read(reader("192.0.2.5, 192.0.2.6, 10.1.2.3")).statusCode(200);
  }

  @Test
  void shouldNotBelieveAnybodyElse() {
    assumeTrue(
        System.getProperty("os.name").equals("Linux"), "Other systems have one loopback address");
    String request = "GET " + OPEN + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    int status =
        lastOfMany(() -> {
          try (Line line = new Line(server, "127.0.0.7")) {
            String other =
                CallerAddress.HEADER + ": 198.51.100." + UUID.randomUUID().hashCode() % 9;
            return line.say(request + other + "\r\n\r\n").hearToTheEnd().startsWith("HTTP/1.1 429")
                ? 429
                : 200;
          }
        });

    assertThat(status).isEqualTo(429);
  }
}
