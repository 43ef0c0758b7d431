package org.guildhall.marketplace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.plain.PlainRequest;
import org.guildhall.marketplace.fixture.Market;
import org.guildhall.marketplace.fixture.Market.Somebody;
import org.guildhall.marketplace.fixture.Person;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint against every role of the own organisation, of another council and of another
 * supplier, against people without an organisation, the operator, a machine and nobody. Whom a row
 * does not name must be refused; whom it names must get past the guard.
 */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class RefusalTest {

  private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

  /**
   * An endpoint and who may call it.
   *
   * @param call method and path; names in braces are replaced by the ids of the market
   * @param allowed names of people or groups of them, see {@link Market}; {@code ALL} for everybody
   */
  record Row(String call, String... allowed) {

    String method() {
      return call.substring(0, call.indexOf(' '));
    }

    String path() {
      return call.substring(call.indexOf(' ') + 1);
    }
  }

  private static final Map<String, Object> BODY =
      Map.ofEntries(
          Map.entry("name", "Own Council"),
          Map.entry("reason", "Because"),
          Map.entry("title", "A title"),
          Map.entry("text", "Words"),
          Map.entry("statement", "Words"),
          Map.entry("feedback", "Words"),
          Map.entry("shortlisted", false),
          Map.entry("rung", "SAME_NEED"),
          Map.entry("roles", List.of("OPENER")),
          Map.entry("email", "somebody@people.example"),
          Map.entry("token", "unknown"),
          Map.entry("refused", List.of("REMINDERS")),
          Map.entry("messageId", "<unknown@guildhall.example>"),
          Map.entry("constituents", List.of()),
          Map.entry("supplier", "Old Systems Ltd"),
          Map.entry("end", "2030-01-01"));

  static final List<Row> ROWS =
      List.of(
          new Row("GET /organisations", "ALL"),
          new Row("POST /organisations", "SIGNED_IN"),
          new Row("POST /organisations/{council}/takeover", "SIGNED_IN"),
          new Row("GET /organisations/{council}", "ALL"),
          new Row("PUT /organisations/{council}", "own ADMIN"),
          new Row("PUT /organisations/{council}/constituents", "own ADMIN"),
          new Row("POST /organisations/{council}/verification", "operator"),
          new Row("GET /organisations/waiting", "operator"),
          new Row("POST /organisations/{council}/refusal", "operator"),
          new Row("POST /organisations/{council}/suspension", "operator"),
          new Row("POST /organisations/{council}/reinstatement", "operator"),
          new Row("POST /organisations/{council}/release", "operator"),
          new Row("GET /organisations/{council}/released-members", "operator"),
          new Row(
              "POST /organisations/{council}/released-members/{membership}/readmission",
              "operator"),
          new Row("GET /organisations/{council}/members", "own ADMIN"),
          new Row("GET /organisations/{council}/evaluators", "own BUYER", "other BUYER"),
          new Row("PUT /organisations/{council}/members/{membership}", "own ADMIN"),
          new Row("DELETE /organisations/{council}/members/{membership}", "own ADMIN"),
          new Row("GET /organisations/{council}/invitations", "own ADMIN"),
          new Row("POST /organisations/{council}/invitations", "own ADMIN"),
          new Row("DELETE /organisations/{council}/invitations/{invitation}", "own ADMIN"),
          new Row("POST /invitations/accept", "SIGNED_IN"),
          new Row("GET /me", "SIGNED_IN"),
          new Row("GET /me/tasks", "SIGNED_IN"),
          new Row("GET /me/news", "SIGNED_IN"),
          new Row("POST /me/news/read", "SIGNED_IN"),
          new Row("POST /me/news/{letter}/read", "own APPROVER"),
          new Row("GET /me/letters", "SIGNED_IN"),
          new Row("PUT /me/letters", "SIGNED_IN"),
          new Row("GET /letters/refusals/{token}", "ALL"),
          new Row("POST /letters/refusals/{token}", "ALL"),
          new Row("GET /operations/letters", "operator"),
          new Row("POST /operations/letters/bounces", "operator"),
          new Row("POST /operations/letters/sending", "operator"),
          new Row("GET /personal-data", "ALL"),
          new Row("GET /me/personal-data", "SIGNED_IN"),
          new Row("GET /me/personal-data/counts", "SIGNED_IN"),
          new Row("POST /feedback", "ALL"),
          new Row("GET /operations/feedback", "operator"),
          new Row("POST /operations/feedback/{told}/done", "operator"),
          new Row("POST /challenges", "own AUTHOR", "other AUTHOR"),
          new Row("GET /challenges", "ALL"),
          new Row("GET /challenges/{open}", "ALL"),
          new Row("GET /challenges/{draft}", "OWN"),
          new Row("PUT /challenges/{draft}", "own AUTHOR"),
          new Row("GET /challenges/{open}/editions", "ALL"),
          new Row("GET /challenges/{draft}/brief-gate", "own AUTHOR", "own APPROVER", "own ADMIN"),
          new Row("POST /challenges/{draft}/documents", "own AUTHOR"),
          new Row("GET /challenges/{draft}/documents/{document}", "OWN"),
          new Row("DELETE /challenges/{draft}/documents/{document}", "own AUTHOR"),
          new Row("POST /challenges/{open}/questions", "supplier BIDDER", "rival BIDDER"),
          new Row("GET /challenges/{open}/questions", "ALL"),
          new Row("POST /challenges/{open}/questions/{question}/answer", "own AUTHOR"),
          new Row("GET /challenges/{open}/questions/{question}/answers", "ALL"),
          new Row("GET /challenges/{open}/support", "ALL"),
          // Before the others state theirs: then "mine" is theirs.
          new Row("GET /challenges/{open}/support/mine", "own BUYERS"),
          new Row("GET /challenges/{open}/support/lines", "own BUYERS", "other BUYERS"),
          new Row("DELETE /challenges/{open}/support", "own AUTHOR", "own BUYER"),
          new Row(
              "PUT /challenges/{open}/support",
              "own AUTHOR",
              "own BUYER",
              "other AUTHOR",
              "other BUYER"),
          new Row("POST /challenges/{open}/responses", "supplier BIDDER", "rival BIDDER"),
          new Row("GET /challenges/{open}/responses", "own AUTHOR", "own APPROVER", "own BUYER"),
          new Row(
              "GET /responses",
              "supplier BIDDER",
              "supplier ADMIN",
              "rival BIDDER",
              "rival ADMIN",
              "own ADMIN",
              "other ADMIN"),
          new Row(
              "GET /responses/{response}",
              "supplier BIDDER",
              "supplier ADMIN",
              "own ADMIN",
              "own AUTHOR",
              "own APPROVER",
              "own BUYER"),
          new Row("PUT /responses/{response}", "supplier BIDDER"),
          new Row("POST /responses/{response}/submission", "supplier BIDDER"),
          new Row("POST /responses/{response}/confirmation", "supplier BIDDER"),
          new Row("POST /responses/{response}/assessment", "own AUTHOR"),
          new Row("POST /responses/{response}/withdrawal", "supplier BIDDER"),
          new Row("POST /challenges/{draft}/submission", "own AUTHOR"),
          new Row("POST /challenges/{draft}/return", "own APPROVER"),
          new Row("POST /challenges/{draft}/publication", "own APPROVER"),
          new Row("POST /challenges/{open}/closure", "own AUTHOR", "own APPROVER"),
          new Row("POST /challenges/{open}/outcome", "own AUTHOR", "own APPROVER"),
          new Row("POST /challenges/{open}/withdrawal", "own AUTHOR", "own APPROVER"),
          new Row("GET /organisations/{council}/estate", "ALL"),
          new Row("GET /organisations/{council}/estate/export", "ALL"),
          new Row("POST /organisations/{council}/estate", "own AUTHOR", "own BUYER"),
          new Row("GET /imports", "ALL"),
          new Row("POST /imports", "importer", "operator"),
          new Row("GET /imports/{import}", "ALL"),
          new Row("GET /imports/{import}/flagged", "ALL"),
          new Row("POST /imports/{import}/releases", "importer", "operator"),
          new Row("POST /imports/{import}/completion", "importer", "operator"),
          new Row("GET /organisations/{council}/audit-entries", "own ADMIN"),
          new Row("GET /organisations/{council}/audit-entries/export", "own ADMIN"),
          new Row("GET /audit-entries", "operator"),
          new Row("GET /audit-entries/export", "operator"),
          new Row("POST /operations/republish", "operator"),
          new Row("GET /operations/dead-letters", "operator"),
          new Row("POST /operations/dead-letters/replay", "operator"),
          new Row("GET /operations/fact-keys", "ALL"),
          new Row("GET /sandbox/clock", "ALL"),
          new Row("POST /sandbox/clock", "operator"),
          new Row("GET /imported-notices", "ALL"),
          new Row("GET /imported-notices/{import}", "ALL"),
          new Row("GET /imported-notices/{import}/release", "ALL"),
          // At last: whoever asks for it belongs nowhere any more.
          new Row("POST /me/personal-data/erasure", "SIGNED_IN"));

  @Test
  void shouldRefuseEverybodyWhomAnEndpointIsNotFor() {
    Market market = Market.bringAbout();
    List<String> wrong = new ArrayList<>();
    for (Row row : ROWS) {
      Set<String> allowed = market.expand(row.allowed());
      for (Somebody somebody : market.everybodyRefusedFirst(allowed)) {
        int status = call(market, row, somebody.person()).statusCode();
        boolean may = allowed.contains(somebody.name());
        boolean refused = may ? status == 401 || status == 403 : REFUSED.contains(status);
        if (may == refused || status >= 500) {
          wrong.add(row.call() + " by " + somebody.name() + " answered " + status);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void shouldKnowEveryEndpointThereIs() {
    JsonPath openApi = given().get("/openapi?format=json").jsonPath();
    Map<String, Map<String, Object>> paths = openApi.getMap("paths");
    Set<String> known =
        ROWS.stream().map(row -> normal(row.method(), row.path())).collect(Collectors.toSet());
    Set<String> unknown = new TreeSet<>();
    paths.forEach((path, operations) ->
        operations.keySet().stream()
            .filter(Set.of("get", "put", "post", "delete")::contains)
            .map(method -> normal(method.toUpperCase(), path.replace("/api/v1", "")))
            .filter(endpoint -> !known.contains(endpoint))
            .filter(endpoint -> !endpoint.contains("/operations/dead-letters/{}"))
            .forEach(unknown::add));

    assertThat(unknown).as("endpoints without a row").isEmpty();
  }

  private static String normal(String method, String path) {
    return method + " " + path.replaceAll("\\{[^}]*}", "{}");
  }

  /** Right in every respect, so that whoever is refused is refused for who they are. */
  private static Map<String, Object> body(Row row) {
    Map<String, Object> body = new HashMap<>(BODY);
    body.put("kind", row.path().endsWith("/outcome") ? "NO_ACTION" : "UNITARY");
    return body;
  }

  static HttpResponse<String> call(Market market, Row row, Person person) {
    String path = "/api/v1" + market.fill(row.path());
    PlainRequest request = person == null ? PlainRequest.ofNobody() : person.plainly();
    if (row.path().endsWith("/documents")) {
      return request.file(new byte[] {65, 66}).send(row.method(), path + "?name=a.txt");
    }
    if (row.method().matches("PUT|POST")) {
      request.header("If-Match", "\"999999\"").body(body(row));
    }
    return request.send(row.method(), path);
  }
}
