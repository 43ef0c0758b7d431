package org.guildhall.kit.web.limit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.guildhall.kit.KitTest;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.probe.ProbeExistence;
import org.guildhall.kit.probe.ProbeGate;
import org.guildhall.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who has much under way waits for it, and nobody else; what is over counts no longer. */
@KitTest
@TestProfile(TightLimits.class)
@Tag("slice")
class TurnsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String OPEN = "/api/v1/probes/open";
  private static final String GATE = "/api/v1/gate";
  private static final String STREAMED = "/api/v1/gate/streamed";
  private static final String AT_ONCE = "at the same time";

  @TestHTTPResource URI server;

  @Inject ProbeGate gate;
  @Inject Turns turns;
  @Inject ProbeExistence existence;

  private final String nadia = Tokens.forPerson(UUID.randomUUID().toString(), "Nadia Khan");

  @BeforeEach
  void close() {
    gate.close();
  }

  @AfterEach
  void open() {
    gate.open();
    await().atMost(PATIENCE).until(() -> gate.standing() == 0);
  }

  private static ValidatableResponse read(String token) {
    return given().auth().oauth2(token).get(OPEN).then();
  }

  private Line asks(String method, String path, String more) {
    return new Line(server)
        .say("%s %s HTTP/1.1\r\nHost: localhost\r\n".formatted(method, path))
        .say("Authorization: Bearer %s\r\nConnection: close\r\n%s\r\n".formatted(nadia, more));
  }

  /** As many requests as one may have under way, until the gate opens. */
  private List<Line> hasAllUnderWay(String path) {
    List<Line> lines =
        Stream.generate(() -> asks("GET", path, "")).limit(TightLimits.AT_ONCE).toList();
    stand(TightLimits.AT_ONCE);
    return lines;
  }

  private void stand(int requests) {
    await().atMost(PATIENCE).until(() -> gate.standing() == requests);
  }

  private void mayHaveAllUnderWayAgain() {
    gate.close();
    List<Line> lines = hasAllUnderWay(GATE);
    gate.open();
    assertThat(lines).allSatisfy(line -> assertThat(line.hearToTheEnd()).endsWith("passed"));
  }

  @Test
  void shouldLetWhoHasMuchUnderWayWaitAndNobodyElse() {
    List<Line> lines = hasAllUnderWay(GATE);

    read(nadia)
        .spec(problem(KitProblem.TOO_MANY_REQUESTS))
        .body("detail", containsString(AT_ONCE))
        .header("Retry-After", matchesPattern("[1-9]\\d*"));
    read(Tokens.forPerson(UUID.randomUUID().toString(), "Omar Reid")).statusCode(200);
    given().get(OPEN).then().statusCode(200);

    lines.forEach(Line::close);
  }

  @Test
  void shouldLetReadersOfOneAddressWaitAndNotThoseWhoHaveSignedInThere() {
    String address = CallerAddress.HEADER + ": 192.0.2.31\r\n";
    String stranger = "GET " + GATE + " HTTP/1.1\r\nHost: localhost\r\n" + address + "\r\n";
    List<Line> lines =
        Stream.generate(() -> new Line(server).say(stranger)).limit(TightLimits.AT_ONCE).toList();
    stand(TightLimits.AT_ONCE);

    given()
        .header(CallerAddress.HEADER, "192.0.2.31")
        .get(OPEN)
        .then()
        .spec(problem(KitProblem.TOO_MANY_REQUESTS))
        .body("detail", containsString(AT_ONCE));
    given().header(CallerAddress.HEADER, "192.0.2.32").get(OPEN).then().statusCode(200);
    given()
        .auth()
        .oauth2(nadia)
        .header(CallerAddress.HEADER, "192.0.2.31")
        .get(OPEN)
        .then()
        .statusCode(200);

    lines.forEach(Line::close);
  }

  @Test
  void shouldAnswerWhatHasWaitedWhenItsTurnComes() {
    List<Line> before = hasAllUnderWay(GATE);
    try (Line waiting = asks("GET", OPEN, "")) {
      gate.open();

      assertThat(waiting.hearToTheEnd()).startsWith("HTTP/1.1 200");
    }
    assertThat(before).allSatisfy(line -> assertThat(line.hearToTheEnd()).endsWith("passed"));
  }

  @Test
  void shouldLetNoMoreWaitThanMay() {
    String somebody = UUID.randomUUID().toString();
    takeAll(somebody);
    List<Thread> waiting =
        Stream.generate(() -> Thread.startVirtualThread(() -> takeAndGiveBack(somebody)))
            .limit(TightLimits.WAITING)
            .toList();
    await()
        .atMost(PATIENCE)
        .until(() -> waiting.stream().allMatch(t -> t.getState() == Thread.State.TIMED_WAITING));

    assertThatThrownBy(() -> turns.take(somebody)).hasMessageContaining(AT_ONCE);

    // Nobody's time to wait is over yet.
    assertThat(waiting).allMatch(Thread::isAlive);
    giveAllBack(somebody);
    await().atMost(PATIENCE).until(() -> waiting.stream().noneMatch(Thread::isAlive));
    takeAll(somebody);
    giveAllBack(somebody);
  }

  private void takeAndGiveBack(String whose) {
    turns.take(whose);
    turns.giveBack(whose);
  }

  private void giveAllBack(String whose) {
    for (int turn = 0; turn < TightLimits.AT_ONCE; turn++) {
      turns.giveBack(whose);
    }
  }

  private void takeAll(String whose) {
    for (int turn = 0; turn < TightLimits.AT_ONCE; turn++) {
      turns.take(whose);
    }
  }

  @Test
  void shouldCountWhatIsWorkedOnAlsoWhenWhoAskedHasGone() {
    hasAllUnderWay(GATE).forEach(Line::close);

    read(nadia).spec(problem(KitProblem.TOO_MANY_REQUESTS));

    gate.open();
    mayHaveAllUnderWayAgain();
  }

  @Test
  void shouldCountAnAnswerUntilAllOfItIsWritten() {
    List<Line> lines = hasAllUnderWay(STREAMED);

    read(nadia).spec(problem(KitProblem.TOO_MANY_REQUESTS));

    gate.open();
    assertThat(lines).allSatisfy(line -> assertThat(line.hearToTheEnd()).contains("passed"));
    mayHaveAllUnderWayAgain();
  }

  @Test
  void shouldCountAnAnswerNoLongerThatNobodyReadsToItsEnd() {
    hasAllUnderWay(STREAMED).forEach(Line::close);
    gate.open();

    mayHaveAllUnderWayAgain();
  }

  @Test
  void shouldCountNoLongerWhatHasFailed() {
    for (int time = 0; time < TightLimits.AT_ONCE; time++) {
      given().auth().oauth2(nadia).get("/api/v1/probes/boom").then().statusCode(500);
      given().auth().oauth2(nadia).get("/api/v1/probes/operator").then().statusCode(403);
      given().auth().oauth2(nadia).get("/api/v1/probes/" + nadia.length()).then().statusCode(404);
    }

    mayHaveAllUnderWayAgain();
  }

  @Test
  void shouldCountNoLongerABodyThatHasBrokenOff() {
    String head = "Content-Type: application/json\r\nContent-Length: 100\r\n";
    List<Line> lines =
        Stream.generate(() -> asks("PUT", "/api/v1/probes/reason", head))
            .limit(TightLimits.AT_ONCE)
            .toList();
    await().atMost(PATIENCE).until(() -> read(nadia).extract().statusCode() == 429);

    lines.forEach(Line::close);

    mayHaveAllUnderWayAgain();
  }

  @Test
  void shouldAskTheDatabaseNothingForSomebodyWhoSendsTooMuch() {
    String body = " ".repeat((int) BodyLimit.USUAL - 20) + "{\"reason\":\"Because\"}";
    String head = "Content-Type: application/json\r\nContent-Length: " + BodyLimit.USUAL + "\r\n";
    try (Line first = asks("PUT", "/api/v1/probes/reason", head)) {
      first.say(" ");
      await().atMost(PATIENCE).until(() -> statusOfPut(body) == 429);

      assertThat(existence.asked()).isZero();
    }
  }

  private int statusOfPut(String body) {
    return given()
        .auth()
        .oauth2(nadia)
        .contentType("application/json")
        .body(body)
        .put(GATE + "/" + UUID.randomUUID())
        .statusCode();
  }

  @Test
  void shouldCountNoLongerWhatWasTakenBackOnALineOfManyRequests() throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      // The first one agrees on HTTP/2.
      assertThat(client.send(get(OPEN), HttpResponse.BodyHandlers.discarding()).version())
          .isEqualTo(HttpClient.Version.HTTP_2);
      List<CompletableFuture<HttpResponse<String>>> asked =
          Stream.generate(
                  () -> client.sendAsync(get(GATE), HttpResponse.BodyHandlers.ofString(ISO_8859_1)))
              .limit(TightLimits.AT_ONCE)
              .toList();
      stand(TightLimits.AT_ONCE);

      asked.forEach(each -> each.cancel(true));
      read(nadia).spec(problem(KitProblem.TOO_MANY_REQUESTS));
      gate.open();

      mayHaveAllUnderWayAgain();
    }
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .header("Authorization", "Bearer " + nadia)
        .build();
  }
}
