package org.guildhall.kit.web.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
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
class AuditResourceTest {

  private static final String ENTRIES = "/api/v1/audit-entries";

  @Inject ProbeMemberships memberships;
  @Inject Clock clock;

  private final String subject = UUID.randomUUID().toString();
  private final UUID organisation = UUID.randomUUID();
  private final String operator = UUID.randomUUID().toString();

  @BeforeEach
  void member() {
    memberships.grant(subject, organisation, Role.AUTHOR);
  }

  private String create(String title) {
    return given()
        .auth()
        .oauth2(Tokens.forPerson(subject, "Nadia Khan"))
        .header(Actor.ACTING_FOR, organisation)
        .contentType(ContentType.JSON)
        .body(Map.of("title", title, "parts", new Object[] {Map.of("title", "a")}))
        .post("/api/v1/probes")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse read(Map<String, ?> query) {
    return given()
        .auth()
        .oauth2(Tokens.forOperator(operator, "Olive Osei"))
        .queryParams(query)
        .get(ENTRIES)
        .then();
  }

  @Test
  void shouldTellAnOperatorWhoDidWhatForWhomAndWhen() {
    Instant before = clock.instant().minusSeconds(60);
    String id = create("Told " + UUID.randomUUID());

    read(Map.of("about", id))
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].act", equalTo("probe.created"))
        .body("items[0].person", equalTo(subject))
        .body("items[0].personName", equalTo("Nadia Khan"))
        .body("items[0].organisationId", equalTo(organisation.toString()))
        .body("items[0].subjectType", equalTo("probe"))
        .body("items[0].correlationId", notNullValue());
    Instant after = clock.instant().plusSeconds(60);
    read(Map.of("about", id, "from", before.toString(), "to", after.toString()))
        .body("items", hasSize(1));
    read(Map.of("about", id, "to", before.toString())).body("items", empty());
    read(Map.of("about", id, "act", "probe.")).body("items", hasSize(1));
    read(Map.of("about", id, "act", "probe.renamed")).body("items", empty());
    read(Map.of("about", id, "person", "somebody else")).body("items", empty());
    read(Map.of("about", id, "organisation", UUID.randomUUID())).body("items", empty());
    read(Map.of("from", after.toString(), "to", before.toString()))
        .spec(problem(KitProblem.INVALID_INPUT, "to"));
  }

  @Test
  void shouldShowTheLatestFirstPageByPage() {
    String first = create("First " + UUID.randomUUID());
    String second = create("Second " + UUID.randomUUID());
    String third = create("Third " + UUID.randomUUID());

    String next =
        read(Map.of("person", subject, "limit", 2))
            .body("items.subjectId", contains(third, second))
            .extract()
            .path("next");
    read(Map.of("person", subject, "limit", 2, "after", next))
        .body("items.subjectId", contains(first))
        .body("next", nullValue());
  }

  @Test
  void shouldNoteWhoReadIt() {
    read(Map.of("person", subject, "act", "probe."));

    read(Map.of("person", operator, "act", "audit."))
        .body("items", hasSize(1))
        .body("items[0].act", equalTo("audit.read"))
        .body("items[0].details.person", equalTo(subject))
        .body("items.person", everyItem(equalTo(operator)));
  }

  @Test
  void shouldShowItToNobodyElse() {
    for (String path : new String[] {ENTRIES, ENTRIES + "/export"}) {
      given().get(path).then().spec(problem(KitProblem.NOT_SIGNED_IN));
      given()
          .auth()
          .oauth2(Tokens.forPerson(subject, "Nadia Khan"))
          .header(Actor.ACTING_FOR, organisation)
          .get(path)
          .then()
          .spec(problem(KitProblem.NOT_PERMITTED));
    }
  }

  @Test
  void shouldBeAFileInWhichNothingIsAFormula() {
    String title = "=HYPERLINK(\"http://x\"), Café " + UUID.randomUUID();
    create(title);

    String file =
        given()
            .auth()
            .oauth2(Tokens.forOperator(operator, "=Olive"))
            .queryParam("person", subject)
            .get(ENTRIES + "/export")
            .then()
            .statusCode(200)
            .contentType("text/csv; charset=utf-8")
            .header("Content-Disposition", "attachment; filename*=UTF-8''audit-audit.csv")
            .extract()
            .asString();

    assertThat(file.split("\r\n")).hasSize(2);
    assertThat(file)
        .startsWith("\"time\",\"person id\",\"person\"")
        .contains("\"Nadia Khan\"", "\"title: " + title.replace("\"", "\"\"") + "\"", "Z\",");
    read(Map.of("person", operator)).body("items[0].act", equalTo("audit.exported"));
  }

  @Test
  void shouldReadAYearBackWithoutLosingAnEntry() {
    for (int i = 0; i < 3; i++) {
      create("Counted " + i + " " + UUID.randomUUID());
    }
    String from = clock.instant().minus(Duration.ofDays(365)).toString();

    read(Map.of("organisation", organisation, "from", from)).body("items", hasSize(3));
  }
}
