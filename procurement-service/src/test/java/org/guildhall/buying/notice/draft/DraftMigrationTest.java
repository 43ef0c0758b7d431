package org.guildhall.buying.notice.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.guildhall.local.LocalPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an installation had under way before there were drafts goes on with one. */
class DraftMigrationTest {
  private static final String BEFORE = "302";
  private static final UUID SUBMITTED = new UUID(1, 1);
  private static final UUID TENDERING = new UUID(1, 2);
  private static final UUID REFUSED = new UUID(1, 3);
  private static final UUID SUMMARISED = new UUID(1, 4);
  private static final UUID ENDED = new UUID(1, 5);
  private static final UUID SENT = new UUID(1, 6);

  private static LocalPostgres postgres;
  private static Connection connection;

  @BeforeAll
  static void upgradeAnInstallation() throws SQLException {
    postgres = LocalPostgres.temporary();
    String url = postgres.createDatabase("before_drafts");
    migrate(url, BEFORE);
    connection = DriverManager.getConnection(url, LocalPostgres.ADMINISTRATOR, postgres.password());
    // What else these rows would need is of no interest here.
    run("set session_replication_role = replica");
    beforeDrafts();
    migrate(url, "340");
    draft(SENT, "APPROVED");
    draft(SENT, "PREPARED");
    run("set session_replication_role = origin");
    migrate(url, "latest");
  }

  private static void beforeDrafts() throws SQLException {
    procurement(SUBMITTED, "PLANNED", null);
    procurement(TENDERING, "PUBLISHED", "now()");
    notice(TENDERING, "UK4", "tender", "PUBLISHED");
    run(
        "insert into amendment values (gen_random_uuid(), 0, '%s', 1, 'More time', '{}', null,"
            + " 'amender', now(), null, null, null)",
        TENDERING);
    procurement(REFUSED, "PUBLISHED", null);
    notice(REFUSED, "UK4", "tender", "REFUSED");
    run(
        "insert into participant values (gen_random_uuid(), '%s', gen_random_uuid(), 'C', true)",
        REFUSED);
    procurement(SUMMARISED, "AWARD_PROPOSED", "now()");
    run(
        "insert into award_proposal values (gen_random_uuid(), 0, '%s', 1, null, 'proposer', now(),"
            + " now(), null, null, null)",
        SUMMARISED);
    run(
        "insert into audit_entry values (gen_random_uuid(), now(), now(), 'sender', null,"
            + " 'summaries.sent', 'procurement', '%s', '{}', 'c')",
        SUMMARISED);
    procurement(ENDED, "TERMINATED", "now()");
    run(
        "update procurement set termination_reason = 'No money.', terminated_at = now()"
            + " where id = '%s'",
        ENDED);
    notice(ENDED, "UK12", "tenderCancellation", "REFUSED");
  }

  @AfterAll
  static void stop() throws SQLException {
    connection.close();
    postgres.close();
  }

  @Test
  void shouldPrepareForWhoeverAskedForApproval() throws SQLException {
    assertThat(drafts(SUBMITTED)).containsExactly("TENDER_NOTICE PREPARED submitter {}");
    assertThat(drafts(SUMMARISED)).containsExactly("AWARD_NOTICE PREPARED sender {}");
  }

  @Test
  void shouldKeepWhatIsPublicAndWhatWaitsBesideIt() throws SQLException {
    assertThat(drafts(TENDERING))
        .containsExactly(
            "TENDER_NOTICE PUBLISHED preparer {}", "TENDER_NOTICE_UPDATE PREPARED amender {}");
    assertThat(
            value(
                "select type || ' ' || status from notice where procurement_id = '%s'", TENDERING))
        .isEqualTo("TENDER_NOTICE PUBLISHED");
  }

  @Test
  void shouldLetARefusedNoticeBeCorrected() throws SQLException {
    assertThat(drafts(REFUSED)).containsExactly("TENDER_NOTICE REFUSED preparer {}");
    assertThat(value("select status from procurement where id = '%s'", REFUSED))
        .isEqualTo("PLANNED");
    assertThat(value("select count(*) from participant where procurement_id = '%s'", REFUSED))
        .isEqualTo("0");
    assertThat(drafts(ENDED))
        .containsExactly("TERMINATION_NOTICE REFUSED preparer {\"reason\": \"No money.\"}");
  }

  /** If what is on its way is refused, it waits again: two cannot. */
  @Test
  void shouldKeepOneOpenDraftOfANotice() throws SQLException {
    assertThat(drafts(SENT))
        .containsExactlyInAnyOrder(
            "CONTRACT_DETAILS_NOTICE APPROVED preparer {}",
            "CONTRACT_DETAILS_NOTICE WITHDRAWN preparer {}");
    assertThatThrownBy(() -> draft(SENT, "PREPARED")).hasMessageContaining("is open");
  }

  @Test
  void shouldTellOutsidersOfNoEndWhoseNoticeIsNotPublic() throws SQLException {
    assertThat(value("select public_status from procurement where id = '%s'", ENDED))
        .isEqualTo("PUBLISHED");
    assertThat(value("select public_status from procurement where id = '%s'", TENDERING)).isNull();
  }

  private static void draft(UUID procurement, String status) throws SQLException {
    run(
        "insert into notice_draft values (gen_random_uuid(), 0, 'CONTRACT_DETAILS_NOTICE', '%1$s',"
            + " '%1$s', '{}', 'preparer', null, now(), '%2$s', null, null, null)",
        procurement, status);
  }

  private static void migrate(String url, String target) {
    Flyway.configure()
        .dataSource(url, LocalPostgres.ADMINISTRATOR, postgres.password())
        .locations("classpath:db/kit", "classpath:db/migration")
        .outOfOrder(true)
        .target(target)
        .load()
        .migrate();
  }

  private static void procurement(UUID id, String status, String published) throws SQLException {
    run(
        "insert into procurement (id, version, revision, consortium_id, challenge_id, lead_id, ocid,"
            + " procedure, category, status, title, description, author, created_at, submitted_by,"
            + " submitted_at, published_at) values ('%1$s', 0, 1, '%1$s', '%1$s', '%1$s', %2$s, 'OPEN',"
            + " 'GOODS', '%3$s', 'T', 'D', 'author', now(), 'submitter', now(), %4$s)",
        id, status.equals("PLANNED") ? "null" : "'ocds-guildhall-" + id + "'", status, published);
  }

  private static void notice(UUID procurement, String number, String tag, String status)
      throws SQLException {
    run(
        "insert into notice (id, version, number, release_id, ocid, procurement_id, tags, title,"
            + " lead_id, lead_name, release, prepared_by, approved_by, approved_at, status,"
            + " published_at) values (gen_random_uuid(), 0, '%2$s', '%1$s', 'o', '%1$s', '{%3$s}',"
            + " 'T', '%1$s', 'L', '{}', 'preparer', 'approver', now(), '%4$s', %5$s)",
        procurement, number, tag, status, status.equals("PUBLISHED") ? "now()" : "null");
  }

  private static List<String> drafts(UUID procurement) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select type || ' ' || status || ' ' || prepared_by || ' ' || stated"
                    + " from notice_draft where procurement_id = '"
                    + procurement
                    + "' order by type")) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static String value(String query, Object... arguments) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(query.formatted(arguments))) {
      row.next();
      return row.getString(1);
    }
  }

  private static void run(String sql, Object... arguments) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql.formatted(arguments));
    }
  }
}
