package org.guildhall.kit.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.guildhall.local.LocalPostgres;

/**
 * What may be done with the tables of the running application, tried with every one of them: as the
 * role that the service works with, and as the one that owns them. What is tried is rolled back.
 *
 * <p>A table's trigger says what it is: {@code append_only}, {@code never_deleted}, or, without
 * either, one that changes. A service's test names the last, so that nobody forgets a new table.
 */
public final class TableRights {
  /** The tables of the kit that change. */
  public static final Set<String> CHANGING_IN_EVERY_SERVICE =
      Set.of("idempotency_key", "inbox", "outbox", "replica_age", "scheduled_task");

  private static final String NOT_A_SERVICES_TABLE = "flyway_schema_history";

  private final DataSource worker;

  private TableRights(DataSource worker) {
    this.worker = worker;
  }

  /** Of the application's database, which it works in over this data source. */
  public static TableRights of(DataSource worker) {
    return new TableRights(worker);
  }

  /**
   * A connection of the owner of the application's database, who makes its migrations and could
   * also take its triggers away.
   */
  public static Connection asOwner() throws SQLException {
    Config config = ConfigProvider.getConfig();
    return DriverManager.getConnection(
        config.getValue("quarkus.datasource.jdbc.url", String.class),
        config.getValue("quarkus.flyway.username", String.class),
        config.getValue("quarkus.flyway.password", String.class));
  }

  /** A connection of the server's administrator, who may do anything in the database. */
  public static Connection asAdministrator() throws SQLException {
    return DriverManager.getConnection(
        ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
        LocalPostgres.ADMINISTRATOR,
        GuildhallTestResource.administratorsPassword());
  }

  /** The tables whose rows may be changed and deleted. */
  public Set<String> changing() throws SQLException {
    Set<String> changing = tables("true");
    changing.removeAll(with("append_only"));
    changing.removeAll(with("never_deleted"));
    changing.remove(NOT_A_SERVICES_TABLE);
    return changing;
  }

  /** The tables to which rows are only ever added. */
  public Set<String> appendOnly() throws SQLException {
    return with("append_only");
  }

  /** What was possible and should not be, a sentence each; empty when all is refused. */
  public List<String> mistakes() throws SQLException {
    List<String> mistakes = new ArrayList<>();
    try (Connection owner = asOwner();
        Connection service = worker.getConnection()) {
      for (Attempts by : List.of(new Attempts("owner", owner), new Attempts("service", service))) {
        by.all(with("append_only"), List.of("update %1$s set %2$s = %2$s"), mistakes);
        Set<String> kept = with("append_only");
        kept.addAll(with("never_deleted"));
        by.all(kept, List.of("delete from %1$s", "truncate %1$s cascade"), mistakes);
      }
      new Attempts("service", service)
          .all(
              tables("true"),
              List.of(
                  "truncate %1$s cascade",
                  "alter table %1$s disable trigger all",
                  "create trigger mine before insert on %1$s"
                      + " for each row execute function refuse_to_change()",
                  "drop table %1$s cascade",
                  "create table of_mine (like %1$s)"),
              mistakes);
    }
    return mistakes;
  }

  private Set<String> with(String trigger) throws SQLException {
    return tables(
        "exists (select from pg_trigger where tgrelid = pg_class.oid and tgenabled = 'O'"
            + " and tgname = '"
            + trigger
            + "')");
  }

  private Set<String> tables(String which) throws SQLException {
    Set<String> tables = new TreeSet<>();
    try (Connection connection = worker.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select relname from pg_class where relnamespace = 'public'::regnamespace"
                    + " and relkind in ('r', 'p') and "
                    + which)) {
      while (found.next()) {
        tables.add(found.getString(1));
      }
    }
    return tables;
  }

  private record Attempts(String who, Connection connection) {

    void all(Collection<String> tables, List<String> attempts, List<String> mistakes)
        throws SQLException {
      for (String table : tables) {
        for (String attempt : attempts) {
          String sql = attempt.formatted(table, aColumnOf(table));
          if (isPossible(sql)) {
            mistakes.add("The %s can: %s".formatted(who, sql));
          }
        }
      }
    }

    private String aColumnOf(String table) throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet found =
              statement.executeQuery(
                  "select attname from pg_attribute where attrelid = '"
                      + table
                      + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''"
                      + " order by attnum limit 1")) {
        found.next();
        return found.getString(1);
      }
    }

    private boolean isPossible(String sql) throws SQLException {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
        return true;
      } catch (SQLException refused) {
        return !isRefusal(refused);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }

    /** For want of the right, or by a trigger; not because a statement makes no sense. */
    private static boolean isRefusal(SQLException refused) {
      return "42501".equals(refused.getSQLState()) || "P0001".equals(refused.getSQLState());
    }
  }
}
