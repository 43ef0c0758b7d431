package org.guildhall.buying.person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.Tokens;
import org.guildhall.kit.testing.person.PersonIndexes;
import org.junit.jupiter.api.Test;

/** Whoever acted in the buying gets what says so. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class BuyingRecordsTest {

  /** Which key wraps, which replica works: no people. The audit trail is the kit's. */
  private static final Set<String> NOBODY = Set.of("wrapped_by", "picked_by", "superseded_by");

  private static final Set<String> OF_THE_KIT = Set.of("audit_entry", "idempotency_key");

  @Inject AgroalDataSource database;
  @Inject BuyingRecords records;

  /** A new column that says who did something must be handed out to them. */
  @Test
  void shouldHandOutEveryColumnThatSaysWhoDidSomething() throws SQLException {
    List<String> selects =
        records.records().stream()
            .flatMap(each -> Stream.of(each.select().split("union all")))
            .toList();

    List<String> columns = columnsThatSayWho();

    assertThat(columns).contains("tender_version.submitted_by", "panel_member.subject");
    assertThat(columns)
        .allSatisfy(column -> assertThat(selects).anyMatch(select -> tells(select, column)));
  }

  private static boolean tells(String select, String column) {
    return Stream.of(column.split("\\."))
        .allMatch(word -> Pattern.compile("\\b" + word + "\\b").matcher(select).find());
  }

  private List<String> columnsThatSayWho() throws SQLException {
    String sql =
        """
        select c.table_name, c.column_name
        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
          and c.data_type = 'text' and (c.column_name in ('subject', 'author') or c.column_name like '%\\_by')
        """;
    List<String> columns = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        if (!NOBODY.contains(row.getString(2)) && !OF_THE_KIT.contains(row.getString(1))) {
          columns.add(row.getString(1) + "." + row.getString(2));
        }
      }
    }
    return columns;
  }

  /** What is kept of one person is found however much is kept of others. */
  @Test
  void shouldFindWhatIsKeptOfSomebodyByAnIndexOfEveryColumnThatNamesThem() throws SQLException {
    assertThat(PersonIndexes.missing(database))
        .allSatisfy(
            column -> assertThat(NOBODY).contains(column.substring(column.indexOf('.') + 1)));
  }

  /** Each statement is asked, whether or not there is anything. */
  @Test
  void shouldSayToSomebodyOfWhomNothingIsKeptThatNothingIs() {
    given()
        .auth()
        .oauth2(Tokens.forPerson(UUID.randomUUID().toString(), "Nora New"))
        .get("/api/v1/me/personal-data")
        .then()
        .statusCode(200)
        .body("records.items.flatten()", is(List.of()))
        .body("records.complete", everyItem(is(true)));
  }

  @Test
  void shouldCountWhatIsKeptAndHandItOutAFewTimesAnHour() {
    String nora = Tokens.forPerson(UUID.randomUUID().toString(), "Nora New");
    String path = "/api/v1/me/personal-data";

    given()
        .auth()
        .oauth2(nora)
        .get(path + "/counts")
        .then()
        .statusCode(200)
        .body("name", hasItems("votes", "marks", "acts"))
        .body("count", everyItem(is(0)));
    for (int times = 0; times < 40; times++) {
      given().auth().oauth2(nora).get(path).then().statusCode(200);
    }
    given()
        .auth()
        .oauth2(nora)
        .get(path)
        .then()
        .spec(problem(KitProblem.TOO_MANY_REQUESTS))
        .header("Retry-After", notNullValue());
    given().auth().oauth2(nora).get(path + "/counts").then().statusCode(200);
  }

  @Test
  void shouldEraseNothingThatTheActWantsKept() {
    given()
        .auth()
        .oauth2(Tokens.forPerson(UUID.randomUUID().toString(), "Nora New"))
        .post("/api/v1/me/personal-data/erasure")
        .then()
        .statusCode(200)
        .body("erasable", everyItem(is(false)));
  }
}
