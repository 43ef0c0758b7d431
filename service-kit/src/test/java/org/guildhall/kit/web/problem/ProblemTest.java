package org.guildhall.kit.web.problem;

import static io.restassured.RestAssured.given;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guildhall.kit.KitTest;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.correlation.Correlation;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.probe.ProbeMemberships;
import org.guildhall.kit.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KitTest
@Tag("slice")
class ProblemTest {

  private static final String PROBES = "/api/v1/probes";

  @Inject ProbeMemberships memberships;

  private ValidatableResponse post(String body) {
    return post(body, ContentType.JSON.toString());
  }

  private ValidatableResponse post(String body, String contentType) {
    String subject = UUID.randomUUID().toString();
    UUID organisation = UUID.randomUUID();
    memberships.grant(subject, organisation, Role.AUTHOR);
    return given()
        .auth()
        .oauth2(Tokens.forPerson(subject, "Nadia Khan"))
        .header(Actor.ACTING_FOR, organisation)
        .contentType(contentType)
        .body(body)
        .post(PROBES)
        .then();
  }

  @Test
  void shouldNameEveryFieldThatIsNotValid() {
    post("{\"title\":\" \",\"parts\":[{\"title\":\"a\"},{\"title\":\"\"}]}")
        .spec(problem(KitProblem.INVALID_INPUT))
        .body("fields.field", hasItems("title", "parts[1].title"))
        .body("instance", equalTo(PROBES));
    post("{\"title\":\"x\",\"parts\":[]}").spec(problem(KitProblem.INVALID_INPUT, "parts"));
  }

  @Test
  void shouldNameTheFieldThatCannotBeRead() {
    post("{\"title\":\"x\",\"parts\":[{\"title\":\"a\"}],\"day\":\"tomorrow\"}")
        .spec(problem(KitProblem.INVALID_INPUT, "day"))
        .body("fields[0].message", containsString("date"));
    post("{\"title\":\"x\",\"parts\":[{\"title\":{}}]}")
        .spec(problem(KitProblem.INVALID_INPUT, "parts[0].title"));
    post("{\"title\":\"x\",\"parts\":[{\"title\":\"a\"}],\"colour\":\"BLUE\"}")
        .spec(problem(KitProblem.INVALID_INPUT, "colour"))
        .body("fields[0].message", containsString("red or green"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "1e-999999999",
        "1e400",
        "-1e400",
        "1e31",
        "1e-31",
        "\"1e400\"",
        "\"\"",
        "\" \""
      })
  void shouldRefuseANumberThatNoColumnCanKeep(String number) {
    post("{\"title\":\"x\",\"parts\":[{\"title\":\"a\"}],\"amount\":" + number + "}")
        .spec(problem(KitProblem.INVALID_INPUT, "amount"))
        .body("fields[0].message", containsString("number"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31", "-0001-01-01", "+10000-01-01", "0031-12-26"})
  void shouldRefuseADateOfAnotherAge(String day) {
    post("{\"title\":\"x\",\"parts\":[{\"title\":\"a\"}],\"day\":\"" + day + "\"}")
        .spec(problem(KitProblem.INVALID_INPUT, "day"))
        .body("fields[0].message", containsString("date"));
  }

  @Test
  void shouldTakeANumberOfManyDigits() {
    String title = "digits " + UUID.randomUUID();
    post("{\"title\":\""
            + title
            + "\",\"parts\":[{\"title\":\"a\"}],\"amount\":12345678901234.5678}")
        .statusCode(201);
  }

  @Test
  void shouldRefuseTheCharacterZeroInAnyText() {
    post("{\"title\":\"x\",\"parts\":[{\"title\":\"a\\u0000b\"}]}")
        .spec(problem(KitProblem.INVALID_INPUT, "parts[0].title"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\ud800", "\\udc00", "\\u200b", "\\ufeff\\u202e"})
  void shouldRefuseHalfACharacterAndATextThatNobodySees(String title) {
    post("{\"title\":\"" + title + "\",\"parts\":[{\"title\":\"a\"}]}")
        .spec(problem(KitProblem.INVALID_INPUT, "title"));
  }

  @Test
  void shouldNameTheElementOfAListThatIsNone() {
    post("{\"title\":\"x\",\"parts\":[{\"title\":\"a\"},null]}")
        .spec(problem(KitProblem.INVALID_INPUT, "parts[1]"));
  }

  @Test
  void shouldRefuseAFieldThatIsThereTwice() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"x\",\"reason\":\"y\"}")
        .put(PROBES + "/reason")
        .then()
        .spec(problem(KitProblem.INVALID_INPUT));
  }

  @Test
  void shouldRefuseWhatIsNotJson() {
    post("{\"title\":").spec(problem(KitProblem.INVALID_INPUT));
    post("").spec(problem(KitProblem.INVALID_INPUT));
  }

  @Test
  void shouldAnswerAnUnknownRouteWithAProblem() {
    given().get("/api/v1/nothing/here").then().spec(problem(KitProblem.NOT_FOUND));
    given().get(PROBES + "/" + UUID.randomUUID()).then().spec(problem(KitProblem.NOT_FOUND));
    given().get(PROBES + "/no-uuid").then().spec(problem(KitProblem.NOT_FOUND));
    given().delete(PROBES + "/open").then().spec(problem(KitProblem.METHOD_NOT_ALLOWED));
  }

  @Test
  void shouldRefuseContentOfAnotherKind() {
    post("a,b", "text/csv").spec(problem(KitProblem.UNSUPPORTED_TYPE));
  }

  @Test
  void shouldHideWhatWentWrongInside() {
    given()
        .header(Correlation.HEADER, "my-request-1")
        .get(PROBES + "/boom")
        .then()
        .spec(problem(KitProblem.UNEXPECTED))
        .header(Correlation.HEADER, "my-request-1")
        .body("correlationId", equalTo("my-request-1"))
        .body(not(containsString("secret")))
        .body(not(containsString("Exception")));
  }

  @Test
  void shouldMakeUpACorrelationIdWhereNoneOrABadOneCame() {
    given()
        .header(Correlation.HEADER, "a b<script>")
        .get(PROBES + "/open")
        .then()
        .header(Correlation.HEADER, matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void shouldRefuseAPageOfNoneOrOfThousands() {
    given().get(PROBES + "/limit").then().statusCode(200).body(equalTo("20"));
    given().get(PROBES + "/limit?limit=0").then().spec(problem(KitProblem.INVALID_INPUT, "limit"));
    given()
        .get(PROBES + "/limit?limit=101")
        .then()
        .spec(problem(KitProblem.INVALID_INPUT, "limit"));
  }

  @Test
  void shouldTellThatATitleIsTakenWithoutAServerError() {
    String body = "{\"title\":\"taken " + UUID.randomUUID() + "\",\"parts\":[{\"title\":\"a\"}]}";
    post(body).statusCode(201);
    post(body).spec(problem(KitProblem.ILLEGAL_STATE));
  }
}
