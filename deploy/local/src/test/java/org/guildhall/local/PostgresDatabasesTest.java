package org.guildhall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.guildhall.local.PostgresDatabases.Login;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service works in a database that another role owns. */
@Tag("servers")
class PostgresDatabasesTest {
  private static final Login OWNER = new Login("marketplace_owner", "one");
  private static final Login WORKER = new Login("marketplace", "two");
  private static final List<String> TABLES =
      List.of(
          "create table changing (id bigint generated always as identity, text text)",
          "create table forever (text text)",
          "create sequence number",
          "create function refuse() returns trigger language plpgsql as"
              + " $$ begin raise exception 'refused'; end $$",
          "create trigger append_only before update or delete or truncate on forever"
              + " for each statement execute function refuse()");

  private static LocalPostgres postgres;

  /** One that an earlier version has filled belonged to the service; the other is new. */
  @BeforeAll
  static void start() throws SQLException {
    postgres = LocalPostgres.temporary();
    postgres.createDatabase("earlier", WORKER.role(), WORKER.password());
    as(WORKER, "earlier", TABLES);
    for (String database : List.of("earlier", "fresh")) {
      postgres.createDatabase(database, OWNER, WORKER);
    }
    as(OWNER, "fresh", TABLES);
    // Of a new table the owner takes what its trigger refuses, as a migration does.
    as(OWNER, "fresh", List.of("revoke update, delete on forever from " + WORKER.role()));
    for (String database : List.of("earlier", "fresh")) {
      postgres.createDatabase(database, OWNER, WORKER);
    }
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"earlier", "fresh"})
  void shouldLetTheServiceWork(String database) {
    assertThatCode(() ->
            as(
                WORKER,
                database,
                List.of(
                    "insert into changing (text) values ('new'), (nextval('number')::text)",
                    "update changing set text = 'changed'",
                    "delete from changing",
                    "insert into forever values ('kept')",
                    "select text from forever")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"earlier", "fresh"})
  void shouldRefuseTheServiceWhatOnlyTheOwnerMay(String database) {
    for (String sql :
        List.of(
            "update forever set text = 'other'",
            "delete from forever",
            "truncate forever",
            "truncate changing",
            "drop table changing",
            "alter table forever disable trigger append_only",
            "drop function refuse() cascade",
            "create table mine (text text)",
            "create temporary table mine (text text)",
            "create schema mine",
            "set role " + OWNER.role())) {
      assertThatThrownBy(() -> as(WORKER, database, List.of(sql)))
          .as(sql)
          .isInstanceOfSatisfying(
              SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"earlier", "fresh"})
  void shouldRefuseTheOwnerToChangeWhatIsForever(String database) {
    for (String sql :
        List.of("update forever set text = 'other'", "delete from forever", "truncate forever")) {
      assertThatThrownBy(() -> as(OWNER, database, List.of(sql)))
          .as(sql)
          .hasMessageContaining("refused");
    }
  }

  @Test
  void shouldTakeEverythingFromTheServiceThatItOwned() throws SQLException {
    try (Connection connection = postgres.connect("earlier");
        Statement statement = connection.createStatement();
        ResultSet owned =
            statement.executeQuery(
                "select relname from pg_class where relowner = 'marketplace'::regrole union all"
                    + " select proname from pg_proc where proowner = 'marketplace'::regrole union all"
                    + " select datname from pg_database where datdba = 'marketplace'::regrole")) {
      assertThat(owned.next()).isFalse();
    }
  }

  private static void as(Login login, String database, List<String> statements)
      throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                postgres.jdbcUrl(database), login.role(), login.password());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
