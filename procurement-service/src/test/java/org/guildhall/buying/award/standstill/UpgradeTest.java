package org.guildhall.buying.award.standstill;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.TableRights;
import org.junit.jupiter.api.Test;

/** An installation that holds procurements of every stage is upgraded. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class UpgradeTest {
  private static final String CONSORTIUM =
      "insert into consortium values ('00000000-0000-0000-0000-000000000001', 0, 1,"
          + " gen_random_uuid(), 'C', gen_random_uuid(), 'BUYING', 50, 'ONE_EACH', 'EQUAL_PRICE',"
          + " null, null, 0, 0, null, null, null, now(), null)";

  private String schema = "";

  @Test
  void shouldMoveStandstillAndTerminationToTheirFeatures() throws SQLException {
    schema = "before_stages";
    flyway("310").migrate();
    given(
        CONSORTIUM,
        procurement("planned", "PLANNED", "null, null, null, false, null, null, null"),
        procurement("tendering", "PUBLISHED", "now(), %s, null, false, null, null, null"),
        procurement("standing", "STANDSTILL", "now(), %s, '2027-07-08', false, null, null, null"),
        procurement("blocked", "STANDSTILL", "now(), %s, '2027-07-08', true, null, null, null"),
        procurement("awarded", "AWARDED", "now(), %s, '2027-01-08', false, now(), null, null"),
        procurement("ended", "TERMINATED", "now(), %s, null, false, null, 'No money', now()"));

    flyway("latest").migrate();

    // London is an hour ahead in July.
    assertThat(
            rows(
                "select p.title, p.stage_ends_at at time zone 'UTC', s.ends_on,"
                    + " s.ended_at is not null, t.reason, c.standstill_ends_on,"
                    + " c.termination_reason from procurement p"
                    + " left join standstill s on s.procurement_id = p.id"
                    + " left join termination t on t.procurement_id = p.id"
                    + " left join procurement_closing c on c.procurement_id = p.id"
                    + " order by p.title"))
        .containsExactly(
            "awarded|null|2027-01-08|t|null|2027-01-08|null",
            "blocked|null|2027-07-08|f|null|2027-07-08|null",
            "ended|null|null|f|No money|null|No money",
            "planned|null|null|f|null|null|null",
            "standing|2027-07-08 23:00:00|2027-07-08|f|null|2027-07-08|null",
            "tendering|2026-12-23 12:00:00|null|f|null|null|null");
  }

  @Test
  void shouldLetVotesLapseThatAreOpenOnWhatHasEnded() throws SQLException {
    schema = "before_lapses";
    flyway("310").migrate();
    given(
        CONSORTIUM,
        procurement("awarding", "AWARD_PROPOSED", "now(), %s, null, false, null, null, null"),
        procurement("open", "TERMINATED", "now(), %s, null, false, null, 'No money', '2027-02-01'"),
        procurement("cast", "TERMINATED", "now(), %s, null, false, null, 'No money', '2027-02-01'"),
        "insert into decision select gen_random_uuid(), 0, consortium_id, lead_id, 'AWARD', id,"
            + " title, '{Yes,No}', 50, 'A', now(), now() from procurement",
        "update decision set closed_at = '2027-01-15', outcome = 'CARRIED', winning_option = 'Yes'"
            + " where question = 'cast'",
        "insert into award_proposal (id, version, procurement_id, round, decision_id, proposed_by,"
            + " proposed_at) select gen_random_uuid(), 0, subject_id, 1, id, 'A', now()"
            + " from decision");

    flyway("latest").migrate();

    assertThat(
            rows(
                "select question, outcome, closed_at at time zone 'UTC' from decision"
                    + " order by question"))
        .containsExactly(
            "awarding|null|null",
            "cast|CARRIED|2027-01-15 00:00:00",
            "open|LAPSED|2027-02-01 00:00:00");
  }

  private Flyway flyway(String target) {
    return Flyway.configure()
        .dataSource(
            setting("quarkus.datasource.jdbc.url"),
            setting("quarkus.flyway.username"),
            setting("quarkus.flyway.password"))
        .schemas(schema)
        .locations("db/kit", "db/migration")
        .outOfOrder(true)
        .target(target)
        .load();
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }

  private static String procurement(String title, String status, String dates) {
    return "insert into procurement (id, version, revision, consortium_id, challenge_id, lead_id,"
        + " procedure, category, status, title, description, author, created_at, published_at,"
        + " tenders_until, standstill_ends_on, standstill_blocked, awarded_at, termination_reason,"
        + " terminated_at) values (gen_random_uuid(), 0, 1, '00000000-0000-0000-0000-000000000001',"
        + " gen_random_uuid(), gen_random_uuid(), 'OPEN', 'SERVICES', '"
        + status
        + "', '"
        + title
        + "', 'D', 'A', now(), "
        + dates.formatted("'2026-12-23T12:00Z'")
        + ")";
  }

  private void given(String... statements) throws SQLException {
    try (Connection connection = TableRights.asOwner();
        var statement = connection.createStatement()) {
      statement.execute("set search_path to " + schema);
      for (String sql : statements) {
        statement.execute(sql);
      }
      statement.execute("reset search_path");
    }
  }

  private List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = TableRights.asOwner();
        var statement = connection.createStatement()) {
      statement.execute("set search_path to " + schema);
      try (ResultSet found = statement.executeQuery(query)) {
        while (found.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            row.add(String.valueOf(found.getString(i)));
          }
          rows.add(String.join("|", row));
        }
      }
      statement.execute("reset search_path");
    }
    return rows;
  }
}
