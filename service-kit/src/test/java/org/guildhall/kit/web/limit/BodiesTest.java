package org.guildhall.kit.web.limit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.KitTest;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is sent to a service is not larger and not more at once than it can bear. */
@KitTest
@TestProfile(TightLimits.class)
@Tag("slice")
class BodiesTest {
  private static final String REASON = "/api/v1/probes/reason";
  private static final String LONG_REASON = "/api/v1/probes/long-reason";
  private static final int USUAL = (int) BodyLimit.USUAL;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TestHTTPResource URI server;

  /** Of exactly so many bytes. */
  private static String body(int bytes) {
    String words = "{\"reason\":\"Because\"}";
    return " ".repeat(bytes - words.length()) + words;
  }

  private static String person() {
    return Tokens.forPerson(UUID.randomUUID().toString(), "Nadia Khan");
  }

  private static ValidatableResponse put(String path, String token, String body) {
    return given().auth().oauth2(token).contentType("application/json").body(body).put(path).then();
  }

  private static String head(String path, String token, String length) {
    return "PUT %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            .formatted(path)
        + "Authorization: Bearer %s\r\n%s\r\n\r\n".formatted(token, length);
  }

  /** Has said how much is coming and begun with it. */
  private Line began(String token, int bytes) {
    return new Line(server).say(head(REASON, token, "Content-Length: " + bytes)).say(" ");
  }

  @Test
  void shouldTakeABodyThatIsAsLargeAsItMayBe() {
    put(REASON, person(), body(USUAL)).statusCode(200);
  }

  @Test
  void shouldRefuseABodyThatIsLarger() {
    put(REASON, person(), body(USUAL + 1)).spec(problem(KitProblem.TOO_LARGE));
  }

  @Test
  void shouldTakeMoreWhereTheEndpointStatesMore() {
    put(LONG_REASON, person(), body(2 * USUAL)).statusCode(200);
    put(LONG_REASON, person(), body(2 * USUAL + 1)).spec(problem(KitProblem.TOO_LARGE));
  }

  @Test
  void shouldRefuseALargeBodyBeforeItHasCome() {
    try (Line line = new Line(server)) {
      line.say(head(REASON, person(), "Content-Length: " + (USUAL + 1)));

      assertThat(line.hearToTheEnd()).startsWith("HTTP/1.1 413").contains("1048576 bytes at most");
    }
  }

  @Test
  void shouldRefuseABodyThatDoesNotSayHowLargeItBecomes() {
    try (Line line = new Line(server)) {
      line.say(head(REASON, person(), "Transfer-Encoding: chunked"));
      String chunk = "%x\r\n%s\r\n".formatted(USUAL / 2, " ".repeat(USUAL / 2));
      line.say(chunk).say(chunk).say(chunk).say("0\r\n\r\n");

      assertThat(line.hearToTheEnd()).startsWith("HTTP/1.1 413").contains("/too-large");
    }
  }

  /** There, neither its length nor its coding is in its head. */
  @Test
  void shouldRefuseABodyOverHttp2ThatDoesNotSayHowLargeItBecomes() throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      client.send(
          HttpRequest.newBuilder(server.resolve("/api/v1/probes/open")).build(),
          HttpResponse.BodyHandlers.discarding());

      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(server.resolve(REASON))
                  .header("Authorization", "Bearer " + person())
                  .header("Content-Type", "application/json")
                  .PUT(
                      HttpRequest.BodyPublishers.ofInputStream(
                          () -> new ByteArrayInputStream(body(USUAL + 1).getBytes(UTF_8))))
                  .build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
      assertThat(answer.statusCode()).isEqualTo(413);
    }
  }

  @Test
  void shouldHaveTheConnectionForTheNextRequestAfterARefusal() {
    try (Line line = new Line(server)) {
      line.say(head(REASON, person(), "Content-Length: " + (USUAL + 1)))
          .say(body(USUAL + 1))
          .say("GET /api/v1/probes/open HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

      assertThat(line.hearToTheEnd()).contains("HTTP/1.1 413").contains("HTTP/1.1 200");
    }
  }

  @Test
  void shouldKeepRoomForOthersWhateverOneSendsAtOnce() {
    String nadia = person();
    String omar = person();
    try (Line first = began(nadia, USUAL)) {
      await().atMost(PATIENCE).until(() -> statusOf(nadia) == 429);

      put(REASON, nadia, body(USUAL))
          .spec(problem(KitProblem.TOO_MANY_REQUESTS))
          .header("Retry-After", notNullValue());
      put(REASON, omar, body(USUAL)).statusCode(200);

      first.say(body(USUAL - 1)).say("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").hearToTheEnd();
      put(REASON, nadia, body(USUAL)).statusCode(200);
    }
  }

  @Test
  void shouldTakeNoMoreAtOnceThanThereIsRoomFor() {
    List<Line> lines = Stream.generate(() -> began(person(), USUAL)).limit(3).toList();
    await().atMost(PATIENCE).until(() -> statusOf(person()) == 503);

    put(REASON, person(), body(USUAL))
        .spec(problem(KitProblem.UNAVAILABLE))
        .header("Retry-After", notNullValue());
    // What has no body needs no room.
    given().get("/api/v1/probes/open").then().statusCode(200);

    lines.forEach(Line::close);
    await().atMost(PATIENCE).until(() -> statusOf(person()) == 200);
  }

  private static int statusOf(String token) {
    return put(REASON, token, body(USUAL)).extract().statusCode();
  }
}
