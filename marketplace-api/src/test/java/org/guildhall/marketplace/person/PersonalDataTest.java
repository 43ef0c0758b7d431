package org.guildhall.marketplace.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.person.PersonIndexes;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.fixture.Posted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People get what is kept of them, and are forgotten as far as that may be. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class PersonalDataTest {
  private static final String MINE = "/api/v1/me/personal-data";

  /** Facts are told with a person's id and go after two days. */
  private static final Set<String> PASSING = Set.of("outbox");

  @Inject AgroalDataSource database;
  @Inject MarketRecords records;

  private Org council;

  @BeforeEach
  void aCouncil() {
    council = Org.council("Remembering Council");
  }

  /** Somebody who has done what people do in the market. */
  private Person busy() {
    Person busy = council.member(Role.AUTHOR, Role.ADMIN, Role.BUYER);
    busy.get("/api/v1/me").statusCode(200);
    Posted posted = Posted.open(council, Posted.brief("Forgotten bins"));
    Org supplier = Org.supplier("Asking Ltd");
    String question =
        supplier
            .member(Role.BIDDER)
            .post(posted.path("/questions"), Map.of("text", "Which bins?"))
            .extract()
            .path("id");
    busy.post(posted.path("/questions/" + question + "/answer"), Map.of("text", "All of them"))
        .statusCode(200);
    busy.post("/api/v1/challenges", Posted.brief("My own challenge")).statusCode(201);
    busy.post(
            "/api/v1/organisations/" + council.id() + "/invitations",
            Map.of("email", "friend@people.example", "roles", List.of("AUTHOR")))
        .statusCode(201);
    busy.put("/api/v1/me/letters", Map.of("refused", List.of("REMINDERS"))).statusCode(200);
    Person.anybody()
        .body(Map.of("text", "Where is the map?", "email", busy.email()))
        .post("/api/v1/feedback")
        .then()
        .statusCode(204);
    return busy;
  }

  private static JsonPath mine(Person person) {
    return person.get(MINE).statusCode(200).extract().jsonPath();
  }

  private static List<Map<String, Object>> items(Person person, String records) {
    return mine(person).getList("records.find { it.name == '%s' }.items".formatted(records));
  }

  @Test
  void shouldHandOutToPeopleWhatIsKeptOfThem() {
    Person busy = busy();

    JsonPath mine = mine(busy);

    assertThat(mine.getString("service")).isEqualTo("marketplace-api");
    assertThat(mine.getString("subject")).isEqualTo(busy.subject());
    assertThat(items(busy, "memberships").getFirst())
        .containsEntry("organisation", "Remembering Council")
        .containsEntry("name", busy.name());
    assertThat(items(busy, "address").getFirst()).containsEntry("email", busy.email());
    assertThat(items(busy, "letterChoices").getFirst()).containsEntry("letters", "REMINDERS");
    assertThat(items(busy, "answers").getFirst()).containsEntry("text", "All of them");
    assertThat(items(busy, "challenges")).isNotEmpty();
    assertThat(items(busy, "feedback").getFirst()).containsEntry("text", "Where is the map?");
    assertThat(items(busy, "invitations")).hasSize(1);
    assertThat(items(busy, "acts")).extracting("act").contains("question.answered");
    assertThat(mine.prettify()).doesNotContain("friend@people.example");
  }

  @Test
  void shouldHandOutToNobodyWhatIsKeptOfSomebodyElse() {
    Person busy = busy();
    Person other = council.member(Role.AUTHOR);

    assertThat(mine(other).prettify()).doesNotContain(busy.subject(), busy.email(), busy.name());
    Person.anybody().get(MINE).then().spec(problem(KitProblem.NOT_SIGNED_IN));
  }

  /** A new column that names people must be handed out, or it is not allowed to be there. */
  @Test
  void shouldForgetNoTableInWhichSomebodyIsNamed() throws SQLException {
    Person busy = busy();
    StringBuilder handedOut = new StringBuilder("audit_entry idempotency_key");
    records.records().forEach(each -> handedOut.append(' ').append(each.select()));

    Set<String> naming = tablesWith(busy.subject());
    naming.addAll(tablesWith(busy.email()));
    naming.addAll(tablesWith(busy.name()));
    naming.removeAll(PASSING);

    assertThat(naming).contains("membership", "audit_entry", "answer", "challenge", "feedback");
    assertThat(naming)
        .allSatisfy(table -> assertThat(handedOut).containsPattern("\\b" + table + "\\b"));
  }

  private Set<String> tablesWith(String text) throws SQLException {
    Set<String> found = new TreeSet<>();
    for (String column : columns()) {
      String table = column.substring(0, column.indexOf('.'));
      String name = column.substring(column.indexOf('.') + 1);
      String sql = "select 1 from %s where strpos(%s::text, ?) > 0 limit 1".formatted(table, name);
      try (Connection connection = database.getConnection();
          PreparedStatement select = connection.prepareStatement(sql)) {
        select.setString(1, text);
        if (select.executeQuery().next()) {
          found.add(table);
        }
      }
    }
    return found;
  }

  private List<String> columns() throws SQLException {
    String sql =
        """
        select c.table_name || '.' || c.column_name
        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
          and c.data_type in ('text', 'ARRAY', 'jsonb', 'json', 'character varying')
        """;
    List<String> columns = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        columns.add(row.getString(1));
      }
    }
    return columns;
  }

  @Test
  void shouldEraseWhatNeedNotBeKeptAndSayWhyTheRestIs() throws SQLException {
    Person busy = busy();

    busy.post(MINE + "/erasure")
        .statusCode(200)
        .body("find { it.name == 'memberships' }.erased", equalTo(1))
        .body("find { it.name == 'address' }.erased", equalTo(1))
        .body("find { it.name == 'acts' }.erasable", equalTo(false))
        .body("find { it.name == 'acts' }.why", notNullValue());

    assertThat(tablesWith(busy.email())).isEmpty();
    assertThat(tablesWith(busy.name())).containsExactly("audit_entry");
    Person now = busy.actingFor(null);
    now.get("/api/v1/me").body("memberships", hasSize(0));
    council
        .admin()
        .get("/api/v1/organisations/" + council.id() + "/members")
        .body("name", not(hasItem(busy.name())));
    // Who did what is a record that the Act wants.
    assertThat(items(now, "acts"))
        .extracting("act")
        .contains("question.answered", "membership.revoked", "person.erased");
  }

  @Test
  void shouldEraseNothingOfTheLastAdministratorOfAnOrganisation() {
    Person only = Org.supplier("Only One Ltd").admin();
    only.get("/api/v1/me").statusCode(200);

    only.post(MINE + "/erasure")
        .statusCode(409)
        .body("type", endsWith("/problems/last-administrator"));

    assertThat(items(only, "address")).hasSize(1);
    assertThat(items(only, "memberships").getFirst()).containsEntry("name", only.name());
  }

  @Test
  void shouldFindNothingLeftWhenAskedAgain() {
    Person busy = busy();
    busy.post(MINE + "/erasure").statusCode(200);

    busy.actingFor(null)
        .post(MINE + "/erasure")
        .statusCode(200)
        .body("erased", everyItem(equalTo(0)));
  }

  /** What is kept of one person is found however much is kept of others. */
  @Test
  void shouldFindWhatIsKeptOfSomebodyByAnIndexOfEveryColumnThatNamesThem() throws SQLException {
    // Found by the person; and which process works is nobody.
    assertThat(PersonIndexes.missing(database))
        .containsOnly("person_address.email", "scheduled_task.picked_by");
  }

  @Test
  void shouldCountWithoutHandingOut() {
    Person busy = busy();

    busy.get(MINE + "/counts")
        .statusCode(200)
        .body("find { it.name == 'invitations' }.count", equalTo(1))
        .body("find { it.name == 'memberships' }.count", equalTo(1));
  }

  @Test
  void shouldHandOutAFewTimesAnHourToEachPerson() {
    Person curious = Person.called("Cora Curious");
    for (int times = 0; times < 40; times++) {
      curious.get(MINE).statusCode(200);
    }

    curious
        .get(MINE)
        .spec(problem(KitProblem.TOO_MANY_REQUESTS))
        .header("Retry-After", notNullValue());
    curious.get(MINE + "/counts").statusCode(200);
    Person.called("Other Curious").get(MINE).statusCode(200);
  }

  @Test
  void shouldCountOftenButNotWithoutEnd() {
    Person curious = Person.called("Cleo Counting");
    for (int times = 0; times < 60; times++) {
      curious.get(MINE + "/counts").statusCode(200);
    }

    curious.get(MINE + "/counts").spec(problem(KitProblem.TOO_MANY_REQUESTS));
    Person.called("Other Counting").get(MINE + "/counts").statusCode(200);
  }

  /** What it says is the organisation's, and News hides it too. */
  @Test
  void shouldSayOnlyThatThereAreLettersOfAnOrganisationSomebodyHasLeft() {
    Person reviewer = council.member(Role.APPROVER);
    Posted.draft(council, Posted.brief("Secret bins")).submitted();
    assertThat(letter(reviewer).get("text").toString()).contains("Secret bins");

    String membership = reviewer.get("/api/v1/me").extract().path("memberships[0].id");
    reviewer
        .delete("/api/v1/organisations/" + council.id() + "/members/" + membership)
        .statusCode(204);

    assertThat(letter(reviewer.actingFor(null)))
        .containsEntry("kind", "CHALLENGE_TO_APPROVE")
        .containsEntry("organisation", "Remembering Council")
        .containsKey("writtenAt")
        .doesNotContainKeys("headline", "text");
  }

  private static Map<String, Object> letter(Person person) {
    return items(person, "letters").getFirst();
  }

  @Test
  void shouldSayTheTitleOfAChallengeThatNeverWasPublicOnlyToItsCouncil() {
    Person author = council.member(Role.AUTHOR);
    author.post("/api/v1/challenges", Posted.brief("Hidden bins")).statusCode(201);
    assertThat(items(author, "challenges").getFirst()).containsEntry("title", "Hidden bins");

    String membership = author.get("/api/v1/me").extract().path("memberships[0].id");
    author
        .delete("/api/v1/organisations/" + council.id() + "/members/" + membership)
        .statusCode(204);

    assertThat(items(author.actingFor(null), "challenges").getFirst())
        .containsEntry("status", "DRAFT")
        .doesNotContainKey("title");
  }

  @Test
  void shouldSayToEverybodyWhatIsKeptOfPeopleAndForHowLong() {
    Person.anybody()
        .get("/api/v1/personal-data")
        .then()
        .statusCode(200)
        .body("name", hasItems("memberships", "address", "letters", "feedback", "acts"))
        .body(
            "find { it.name == 'letters' }.why",
            startsWith("So that you find it again. It is removed after 180 days."));
  }
}
