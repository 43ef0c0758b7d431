package org.guildhall.kit.facts.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guildhall.kit.KitTest;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@KitTest
class SandboxClockTest {

  private static final String CLOCK = "/api/v1/sandbox/clock";

  @Inject Clock clock;
  @Inject AgroalDataSource database;

  private static Response move(String body, String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON).body(body).post(CLOCK);
  }

  private static String olive() {
    return Tokens.forOperator("olive", "Olive Osei");
  }

  private Instant databaseNow() throws SQLException {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("select guildhall_now()");
        var found = select.executeQuery()) {
      found.next();
      return found.getTimestamp(1).toInstant();
    }
  }

  @Test
  void shouldMoveTheClockOfServiceAndDatabaseTogether() throws SQLException {
    Instant before = clock.instant();
    move("{\"advance\":\"P10D\"}", olive()).then().statusCode(200).body("sandbox", equalTo(true));
    assertThat(clock.instant()).isAfter(before.plus(Duration.ofDays(10)));
    assertThat(Duration.between(clock.instant(), databaseNow()).abs())
        .isLessThan(Duration.ofMinutes(1));
    String to = clock.instant().plus(Duration.ofHours(3)).toString();
    move("{\"to\":\"" + to + "\"}", olive()).then().statusCode(200);
    assertThat(clock.instant()).isAfterOrEqualTo(Instant.parse(to));
    given().get(CLOCK).then().statusCode(200).body("sandbox", equalTo(true));
  }

  @Test
  void shouldNeverMoveTheClockBack() {
    move("{\"advance\":\"-P1D\"}", olive())
        .then()
        .spec(problem(KitProblem.INVALID_INPUT, "advance"));
    move("{\"to\":\"2020-01-01T00:00:00Z\"}", olive())
        .then()
        .spec(problem(KitProblem.INVALID_INPUT, "to"));
    move("{}", olive()).then().spec(problem(KitProblem.INVALID_INPUT, "advance"));
    assertRefusedByDatabase(
        "update installation set clock_offset = clock_offset - interval '1 second'", "forward");
  }

  @Test
  void shouldRefuseToMoveTheClockFurtherThanAYearAtOnce() {
    Instant before = clock.instant();

    for (String step : List.of("P367D", "P4000000D", "PT2562047788015215H")) {
      move("{\"advance\":\"" + step + "\"}", olive())
          .then()
          .spec(problem(KitProblem.INVALID_INPUT, "advance"))
          .body("detail", containsString("at most 366 days at a time"));
    }
    move("{\"to\":\"" + before.plus(Duration.ofDays(368)) + "\"}", olive())
        .then()
        .spec(problem(KitProblem.INVALID_INPUT, "to"));

    assertThat(clock.instant()).isBefore(before.plus(Duration.ofDays(1)));
  }

  @Test
  void shouldLetOnlyAnOperatorMoveTheClock() {
    move("{\"advance\":\"P1D\"}", Tokens.forPerson("nadia", "Nadia Khan"))
        .then()
        .spec(problem(KitProblem.NOT_PERMITTED));
    given()
        .contentType(ContentType.JSON)
        .body("{\"advance\":\"P1D\"}")
        .post(CLOCK)
        .then()
        .spec(problem(KitProblem.NOT_SIGNED_IN));
  }

  @Test
  void shouldNotLetAnInstallationBecomeAnotherKind() {
    assertRefusedByDatabase("update installation set kind = 'NORMAL'", "stays what it is");
    assertRefusedByDatabase("delete from installation", "permission denied");
    assertRefusedByDatabase("truncate installation", "permission denied");
  }

  private void assertRefusedByDatabase(String sql, String reason) {
    assertThatThrownBy(
            () -> {
              try (var connection = database.getConnection();
                  var statement = connection.createStatement()) {
                statement.execute(sql);
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(reason);
  }
}
