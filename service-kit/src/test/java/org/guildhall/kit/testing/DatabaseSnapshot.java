package org.guildhall.kit.testing;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.guildhall.kit.facts.sandbox.Installation;
import org.guildhall.local.LocalPostgres;

/**
 * What the running application's database holds at a moment, as a template that it can be set back
 * to as often as wanted, its clock included. All that was written since is gone then, for everybody
 * who uses the application.
 */
public final class DatabaseSnapshot {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The pool closes what nobody uses in a thread of its own. */
  private static final Duration TO_LET_GO = Duration.ofMillis(50);

  /** What is told and not yet taken in would come into another state than that it was told in. */
  private static final String UNDER_WAY =
      """
      select (select count(*) from outbox
              where published_at is null
                 or type = 'clock.advanced'
                    and not exists (select from inbox where fact_id = outbox.id))
           + (select count(*) from pg_stat_activity
              where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid())
      """;

  private final String template;

  private DatabaseSnapshot(String template) {
    this.template = template;
  }

  /** Takes one as soon as all facts are told and nothing is at work. */
  public static DatabaseSnapshot take() {
    Server server = Server.ofTheApplication();
    server.awaitQuiet();
    String template = server.database + "~" + UUID.randomUUID();
    server.administer(postgres -> {
      server.lockOut(postgres);
      postgres.execute("create database %s template %s".formatted(q(template), server.name()));
    });
    server.followTheClock();
    return new DatabaseSnapshot(template);
  }

  /** Sets the application's database back. */
  public void restore() {
    Server server = Server.ofTheApplication();
    server.awaitQuiet();
    String next = server.database + "~next";
    String last = server.database + "~last";
    server.administer(postgres -> {
      postgres.execute(
          "create database %s template %s owner %s"
              .formatted(q(next), q(template), q(server.owner)));
      server.lockOut(postgres);
      postgres.execute("alter database %s rename to %s".formatted(server.name(), q(last)));
      postgres.execute("alter database %s rename to %s".formatted(q(next), server.name()));
      postgres.execute("drop database " + q(last));
    });
    server.followTheClock();
  }

  private static String q(String name) {
    return '"' + name + '"';
  }

  private interface Work {
    void on(Statement postgres) throws SQLException;
  }

  /** The server of the application, seen by its administrator. */
  private record Server(String address, String database, String owner, String password) {

    static Server ofTheApplication() {
      Config config = ConfigProvider.getConfig();
      String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
      String database = URI.create(url.substring("jdbc:".length())).getPath().substring(1);
      return new Server(
          url.substring(0, url.length() - database.length()),
          database,
          config.getValue("quarkus.flyway.username", String.class),
          GuildhallTestResource.administratorsPassword());
    }

    String name() {
      return q(database);
    }

    /** Whatever happens, the application can connect afterwards. */
    void administer(Work work) {
      try (Connection connection = connect("postgres");
          Statement statement = connection.createStatement()) {
        try {
          work.on(statement);
        } finally {
          statement.execute("alter database %s allow_connections true".formatted(name()));
        }
      } catch (SQLException failed) {
        throw new IllegalStateException("No snapshot of " + database, failed);
      }
    }

    private Connection connect(String name) throws SQLException {
      return DriverManager.getConnection(address + name, LocalPostgres.ADMINISTRATOR, password);
    }

    void awaitQuiet() {
      try (Connection connection = connect(database);
          Statement statement = connection.createStatement()) {
        // Who lost a connection says so in a thread of its own; that is not for the test.
        Awaitility.await()
            .dontCatchUncaughtExceptions()
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(10))
            .atMost(PATIENCE)
            .until(() -> isQuiet(statement));
      } catch (SQLException failed) {
        throw new IllegalStateException("Nobody knows whether " + database + " is quiet", failed);
      }
    }

    private static boolean isQuiet(Statement statement) throws SQLException {
      try (ResultSet underWay = statement.executeQuery(UNDER_WAY)) {
        underWay.next();
        return underWay.getLong(1) == 0;
      }
    }

    /**
     * Nobody is connected any more, and nobody can connect. The pool gives its connections up
     * itself, so that none of them is handed out afterwards. Who keeps one for good, such as the
     * relay and the sequencer, loses it: nobody is at work any more.
     */
    void lockOut(Statement postgres) throws SQLException {
      postgres.execute("alter database %s allow_connections false".formatted(name()));
      CDI.current().select(AgroalDataSource.class).get().flush(FlushMode.ALL);
      String sessions =
          " from pg_stat_activity where datname = " + postgres.enquoteLiteral(database);
      Instant lost = Instant.now().plus(TO_LET_GO);
      Awaitility.await()
          .dontCatchUncaughtExceptions()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(5))
          .atMost(PATIENCE)
          .until(() -> {
            if (Instant.now().isAfter(lost)) {
              postgres.execute("select pg_terminate_backend(pid)" + sessions);
            }
            try (ResultSet found = postgres.executeQuery("select count(*)" + sessions)) {
              found.next();
              return found.getLong(1) == 0;
            }
          });
    }

    /**
     * The clock is part of the state. A connection that somebody took before the pool let go, and
     * lost, may be handed out once more.
     */
    void followTheClock() {
      Awaitility.await()
          .ignoreExceptions()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(10))
          .atMost(PATIENCE)
          .until(() -> {
            CDI.current().select(Installation.class).get().follow();
            return true;
          });
    }
  }
}
