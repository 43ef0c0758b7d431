package org.guildhall.kit.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Counts the statements that reach PostgreSQL, whoever sends them: Hibernate, plain JDBC, triggers
 * not. Background work marks its statements with a comment and is left out; so are the scheduler's
 * own, and the driver's own look-ups in the catalogue, which it sends once per connection and
 * table. Begin and commit are not counted.
 *
 * <pre>{@code
 * var statements = StatementCount.begin(dataSource);
 * given()...post("/api/v1/tenders");
 * assertThat(statements.count()).as(statements.toString()).isLessThanOrEqualTo(7);
 * }</pre>
 */
public final class StatementCount {

  private final DataSource database;

  private StatementCount(DataSource database) {
    this.database = database;
  }

  /** Counts from now on; {@code database} is the injected {@code AgroalDataSource}. */
  public static StatementCount begin(DataSource database) {
    StatementCount count = new StatementCount(database);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select /* background */ statements.pg_stat_statements_reset(0,"
              + " (select oid from pg_database where datname = current_database()), 0)");
    } catch (SQLException failed) {
      throw new IllegalStateException("Statements cannot be counted", failed);
    }
    return count;
  }

  /** How many statements there were since the beginning. */
  public long count() {
    return byText().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Each statement with how often it was sent. */
  public Map<String, Long> byText() {
    Map<String, Long> found = new TreeMap<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select /* background */ query, calls from statements.pg_stat_statements
                where dbid = (select oid from pg_database where datname = current_database())
                  and query not like '%/* background */%'
                  and query not ilike '%from pg_catalog.%'
                  and query not ilike '%scheduled_task%'
                """)) {
      while (rows.next()) {
        found.merge(rows.getString(1), rows.getLong(2), Long::sum);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("Statements cannot be counted", failed);
    }
    return found;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    byText().forEach((query, calls) -> text.append(calls).append(" x ").append(query).append('\n'));
    return text.toString();
  }
}
