package org.guildhall.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.guildhall.local.LocalKafka;
import org.guildhall.local.LocalPostgres;

/**
 * A real PostgreSQL and a real Kafka for {@code @QuarkusTest}, started once in a JVM and ended with
 * it. The test installation is a sandbox, so that tests can move the clock. Arguments:
 *
 * <ul>
 *   <li>{@code database}: its name, {@code service} by default;
 *   <li>{@code sandbox}: {@code false} for a normal installation (needs its own database).
 * </ul>
 */
public class GuildhallTestResource implements QuarkusTestResourceLifecycleManager {

  // Quarkus may load this class several times; what is started must be known to all of them.
  private static final String POSTGRES = "guildhall.test.postgres";
  private static final String PASSWORD = "guildhall.test.postgres-password";
  private static final String KAFKA = "guildhall.test.kafka";

  private Map<String, String> arguments = Map.of();

  @Override
  public void init(Map<String, String> initArgs) {
    arguments = initArgs;
  }

  @Override
  public Map<String, String> start() {
    startServers();
    String database = arguments.getOrDefault("database", "service");
    createDatabase(database);
    Map<String, String> config = new HashMap<>();
    config.put("quarkus.datasource.jdbc.url", System.getProperty(POSTGRES) + database);
    config.put("quarkus.datasource.username", LocalPostgres.ADMINISTRATOR);
    config.put("quarkus.datasource.password", System.getProperty(PASSWORD));
    config.put("kafka.bootstrap.servers", System.getProperty(KAFKA));
    config.put("quarkus.oidc.public-key", Tokens.publicKey());
    config.put("quarkus.http.test-port", "0");
    config.put("guildhall.sandbox", arguments.getOrDefault("sandbox", "true"));
    config.put("guildhall.documents.folder", "target/documents/" + database);
    return config;
  }

  @Override
  public void stop() {
    // The servers serve the next test class; they end with the JVM.
  }

  private static void startServers() {
    // System.class is the same object for every class loader.
    synchronized (System.class) {
      if (System.getProperty(KAFKA) != null) {
        return;
      }
      LocalPostgres postgres = LocalPostgres.temporary();
      countStatements(postgres);
      LocalKafka kafka = LocalKafka.temporary();
      Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
      System.setProperty(POSTGRES, postgres.jdbcUrl(""));
      System.setProperty(PASSWORD, postgres.password());
      System.setProperty(KAFKA, kafka.bootstrapServers());
    }
  }

  /** See {@link StatementCount}; and what a test writes need not survive a power cut. */
  private static void countStatements(LocalPostgres postgres) {
    try (Connection connection = postgres.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
      statement.execute("alter system set pg_stat_statements.track_utility = off");
      statement.execute("alter system set pg_stat_statements.track = 'top'");
      statement.execute("alter system set fsync = off");
    } catch (SQLException failed) {
      throw new IllegalStateException("PostgreSQL could not be configured for tests", failed);
    }
    postgres.kill();
    postgres.restart();
  }

  private static void createDatabase(String name) {
    String url = System.getProperty(POSTGRES);
    try (Connection connection = connect(url + "postgres");
        Statement statement = connection.createStatement()) {
      boolean missing =
          !statement
              .executeQuery("select 1 from pg_database where datname = '" + name + "'")
              .next();
      if (missing) {
        statement.execute("create database " + statement.enquoteIdentifier(name, true));
        try (Connection fresh = connect(url + name);
            Statement inside = fresh.createStatement()) {
          inside.execute("create schema statements");
          inside.execute("create extension pg_stat_statements schema statements");
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("No database for the test", failed);
    }
  }

  private static Connection connect(String url) throws SQLException {
    return java.sql.DriverManager.getConnection(
        url, LocalPostgres.ADMINISTRATOR, System.getProperty(PASSWORD));
  }
}
