package org.guildhall.kit.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.kit.KitTest;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.probe.ProbeMemberships;
import org.guildhall.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@KitTest
@Tag("slice")
class IdempotencyTest {

  private static final String PROBES = "/api/v1/probes";

  @Inject ProbeMemberships memberships;
  @Inject AgroalDataSource database;

  private final String subject = UUID.randomUUID().toString();
  private final UUID organisation = UUID.randomUUID();
  private final String title = "Title " + UUID.randomUUID();
  private final String key = UUID.randomUUID().toString();

  @BeforeEach
  void member() {
    memberships.grant(subject, organisation, Role.AUTHOR);
  }

  private Response post(String path, String withKey, String withTitle, UUID whom) {
    return given()
        .auth()
        .oauth2(Tokens.forPerson(subject, "Nadia Khan"))
        .header(Actor.ACTING_FOR, whom)
        .header("Idempotency-Key", withKey)
        .contentType(ContentType.JSON)
        .body("{\"title\":\"" + withTitle + "\",\"parts\":[{\"title\":\"a\"}]}")
        .post(path);
  }

  private long probes(String withTitle) throws SQLException {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("select count(*) from probe where title = ?")) {
      select.setString(1, withTitle);
      try (var found = select.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    }
  }

  @Test
  void shouldAnswerARepetitionTheSameAndDoItOnce() throws SQLException {
    Response first = post(PROBES, key, title, organisation);
    Response again = post(PROBES, key, title, organisation);
    first.then().statusCode(201);
    again
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("Location", first.header("Location"))
        .header("ETag", first.header("ETag"))
        .contentType(ContentType.JSON)
        .body("id", equalTo(first.path("id")));
    assertThat(probes(title)).isEqualTo(1);
  }

  @Test
  void shouldKeepNothingThatWhoReadsTheTableCouldRead() throws SQLException {
    Response first = post(PROBES, key, title, organisation);

    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select k::text as kept from idempotency_key k where subject = ?")) {
      select.setString(1, subject);
      try (var found = select.executeQuery()) {
        assertThat(found.next()).isTrue();
        assertThat(found.getString("kept")).contains("201").doesNotContain(title, key);
      }
    }
    post(PROBES, key, title, organisation)
        .then()
        .header("Idempotency-Replayed", "true")
        .body("title", equalTo(title))
        .body("id", equalTo(first.path("id")));
  }

  @Test
  void shouldOpenAnAnswerToNothingButItsKey() {
    KeySeal seal = new KeySeal(key, "somebody\nPOST /probes");
    String closed = seal.close(title);

    assertThat(seal.open(closed)).isEqualTo(title);
    assertThat(seal.close(title)).as("sealed again").isNotEqualTo(closed);
    for (KeySeal other :
        List.of(
            new KeySeal(key + "x", "somebody\nPOST /probes"),
            new KeySeal(key, "somebody else\nPOST /probes"))) {
      assertThatThrownBy(() -> other.open(closed)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void shouldRefuseAKeyThatWasUsedBeforeAnswersWereSealed() throws SQLException {
    post(PROBES, key, title, organisation);
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update idempotency_key set request_hash = 'used before answers were sealed',"
                    + " headers = '{}', body = null where subject = ?")) {
      update.setString(1, subject);
      update.executeUpdate();
    }

    post(PROBES, key, title, organisation).then().spec(problem(KitProblem.IDEMPOTENCY_CONFLICT));
    assertThat(probes(title)).isEqualTo(1);
  }

  @Test
  void shouldReplayAPlainRecordToo() {
    Response first = post(PROBES + "/plain", key, title, organisation);
    Response again = post(PROBES + "/plain", key, title, organisation);
    again.then().statusCode(200).body("id", equalTo(first.path("id")));
  }

  @Test
  void shouldRefuseTheKeyForAnotherRequest() {
    post(PROBES, key, title, organisation).then().statusCode(201);
    post(PROBES, key, title + " changed", organisation)
        .then()
        .spec(problem(KitProblem.IDEMPOTENCY_CONFLICT));
  }

  @Test
  void shouldKeepKeysApartByRouteAndOrganisation() {
    UUID other = UUID.randomUUID();
    memberships.grant(subject, other, Role.AUTHOR);
    post(PROBES, key, title, organisation).then().statusCode(201);
    post(PROBES, key, title + " 2", other).then().statusCode(201);
    post(PROBES + "/plain", key, title + " 3", organisation).then().statusCode(200);
  }

  @Test
  void shouldKeepNothingOfARequestThatFailed() throws SQLException {
    post(PROBES, key, "refuse " + title, organisation)
        .then()
        .spec(problem(KitProblem.ILLEGAL_STATE));
    assertThat(probes("refuse " + title)).isZero();
    post(PROBES, key, title, organisation).then().statusCode(201);
  }

  @Test
  void shouldLetConcurrentRepetitionsWaitForTheFirst() throws Exception {
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      Callable<Response> attempt = () -> post(PROBES, key, title, organisation);
      List<Future<Response>> answers =
          clients.invokeAll(IntStream.range(0, 8).mapToObj(i -> attempt).toList());
      Set<String> ids =
          answers.stream()
              .map(Future::resultNow)
              .map(answer -> answer.then().statusCode(201).extract().<String>path("id"))
              .collect(Collectors.toSet());
      assertThat(ids).hasSize(1);
    }
    assertThat(probes(title)).isEqualTo(1);
  }

  @Test
  void shouldRefuseAChangeWithoutTheVersionOrOfAnOldOne() {
    Response created = post(PROBES, key, title, organisation);
    String id = created.path("id");
    String seen = created.header("ETag");
    put(id, null, title + " b").then().spec(problem(KitProblem.VERSION_REQUIRED));
    put(id, seen, title + " b").then().statusCode(200);
    put(id, seen, title + " c").then().spec(problem(KitProblem.STALE_VERSION));
  }

  private Response put(String id, String ifMatch, String newTitle) {
    var request =
        given()
            .auth()
            .oauth2(Tokens.forPerson(subject, "Nadia Khan"))
            .header(Actor.ACTING_FOR, organisation)
            .contentType(ContentType.JSON)
            .body("{\"title\":\"" + newTitle + "\",\"parts\":[{\"title\":\"a\"}]}");
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(PROBES + "/" + id);
  }

  @Test
  void shouldLetOnlyOneOfManySimultaneousChangesThrough() throws Exception {
    Response created = post(PROBES, key, title, organisation);
    String id = created.path("id");
    String seen = created.header("ETag");
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      List<Callable<Response>> attempts =
          IntStream.range(0, 8)
              .<Callable<Response>>mapToObj(i -> () -> put(id, seen, title + " by " + i))
              .toList();
      List<Integer> statuses =
          clients.invokeAll(attempts).stream()
              .map(Future::resultNow)
              .map(Response::statusCode)
              .toList();
      assertThat(statuses).containsOnlyOnce(200).allMatch(s -> s == 200 || s == 412);
    }
  }
}
