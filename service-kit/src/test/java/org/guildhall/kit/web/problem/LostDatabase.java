package org.guildhall.kit.web.problem;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.guildhall.local.LocalPostgres;

/** The application's database is gone until this is closed: all connections are cut. */
final class LostDatabase implements AutoCloseable {
  private final Connection administration;
  private final String name;
  private final String aside;

  private LostDatabase(Connection administration, String name) {
    this.administration = administration;
    this.name = name;
    this.aside = name + "~aside";
  }

  static LostDatabase ofTheApplication() throws SQLException {
    Config config = ConfigProvider.getConfig();
    String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
    String name = URI.create(url.substring("jdbc:".length())).getPath().substring(1);
    LostDatabase lost =
        new LostDatabase(
            DriverManager.getConnection(
                url.substring(0, url.length() - name.length()) + "postgres",
                LocalPostgres.ADMINISTRATOR,
                config.getValue("quarkus.datasource.password", String.class)),
            name);
    lost.cut();
    return lost;
  }

  private void cut() throws SQLException {
    try (Statement statement = administration.createStatement()) {
      statement.execute("alter database \"%s\" allow_connections false".formatted(name));
      // Who lost a connection says so in a thread of its own; that is not for the test.
      Awaitility.await()
          .dontCatchUncaughtExceptions()
          .atMost(Duration.ofSeconds(60))
          .until(() -> isAlone(statement));
      statement.execute("alter database \"%s\" rename to \"%s\"".formatted(name, aside));
    }
  }

  private boolean isAlone(Statement statement) throws SQLException {
    String sessions = " from pg_stat_activity where datname = " + statement.enquoteLiteral(name);
    statement.execute("select pg_terminate_backend(pid)" + sessions);
    try (ResultSet found = statement.executeQuery("select count(*)" + sessions)) {
      found.next();
      return found.getLong(1) == 0;
    }
  }

  @Override
  public void close() throws SQLException {
    try (administration;
        Statement statement = administration.createStatement()) {
      statement.execute("alter database \"%s\" rename to \"%s\"".formatted(aside, name));
      statement.execute("alter database \"%s\" allow_connections true".formatted(name));
    }
  }
}
