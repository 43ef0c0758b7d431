package org.guildhall.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.local.LocalKafka;
import org.guildhall.local.LocalPostgres;
import org.guildhall.local.PostgresDatabases;
import org.guildhall.local.PostgresDatabases.Login;
import org.guildhall.local.TestServers;

/**
 * A real PostgreSQL and a real Kafka for {@code @QuarkusTest}: those of the whole test run when the
 * environment names them ({@link TestServers}), else started once in a JVM and ended with it. Each
 * module has databases and topics of its own, and so has each part of a module's tests that a JVM
 * of its own runs (system property {@code guildhall.test.part}). The test installation is a
 * sandbox, so that tests can move the clock. Arguments:
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

  private static final String OWNER = "-owner";
  private static final String PASSWORD_OF_ROLES = "guildhall";

  /** Several modules are tested at the same time on the same servers. */
  private static final String MODULE =
      Path.of("").toAbsolutePath().getFileName() + System.getProperty("guildhall.test.part", "");

  private Map<String, String> arguments = Map.of();

  @Override
  public void init(Map<String, String> initArgs) {
    arguments = initArgs;
  }

  @Override
  public Map<String, String> start() {
    SuiteCounts.count("application start " + new TreeMap<>(arguments));
    startServers();
    String database = MODULE + "-" + arguments.getOrDefault("database", "service");
    createDatabase(database);
    Map<String, String> config = new HashMap<>();
    config.put("quarkus.datasource.jdbc.url", System.getProperty(POSTGRES) + database);
    config.put("quarkus.datasource.username", database);
    config.put("quarkus.datasource.password", PASSWORD_OF_ROLES);
    config.put("quarkus.flyway.username", database + OWNER);
    config.put("quarkus.flyway.password", PASSWORD_OF_ROLES);
    config.put("kafka.bootstrap.servers", System.getProperty(KAFKA));
    config.put("guildhall.kafka.topic-prefix", MODULE + ".");
    config.putAll(issuer());
    config.put("quarkus.http.test-port", "0");
    config.put("quarkus.management.test-port", "0");
    config.put("guildhall.sandbox", arguments.getOrDefault("sandbox", "true"));
    // Who lost a database that was set back is there again at once.
    config.put("guildhall.outbox.longest-back-off", "PT0.2S");
    config.put("guildhall.documents.folder", "target/documents/" + database);
    config.putAll(factKeys(database));
    return config;
  }

  /** Facts of the marketplace are signed by the tests, or by the application, if it is that. */
  private static Map<String, String> factKeys(String database) {
    String folder = "target/facts/" + database;
    return Map.of(
        "guildhall.facts.keys-directory",
        folder,
        "guildhall.facts.pinned-keys-file",
        folder + "/verifier-key",
        "guildhall.facts.pinned-keys",
        FactKeys.of("marketplace-api").verifier().text(),
        // A machine that several builds share stands still for seconds.
        "guildhall.facts.fresh-within",
        "PT10M");
  }

  @Override
  public void stop() {
    // The servers serve the next test class; they end with the JVM.
  }

  /** Who issues the tokens that the application takes: {@link Tokens}. */
  protected Map<String, String> issuer() {
    return Tokens.issuer();
  }

  private static void startServers() {
    // System.class is the same object for every class loader.
    synchronized (System.class) {
      if (System.getProperty(KAFKA) != null) {
        return;
      }
      Map<String, String> given = System.getenv();
      if (given.containsKey(TestServers.KAFKA)) {
        know(
            given.get(TestServers.POSTGRES),
            given.get(TestServers.PASSWORD),
            given.get(TestServers.KAFKA));
        return;
      }
      LocalPostgres postgres = LocalPostgres.forTests();
      Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
      LocalKafka kafka = LocalKafka.temporary();
      know(postgres.jdbcUrl(""), postgres.password(), kafka.bootstrapServers());
    }
  }

  private static void know(String postgres, String password, String kafka) {
    System.setProperty(POSTGRES, postgres);
    System.setProperty(PASSWORD, password);
    System.setProperty(KAFKA, kafka);
  }

  /** Of the administrator of the PostgreSQL server, who may do anything. */
  static String administratorsPassword() {
    return System.getProperty(PASSWORD);
  }

  /** As an installation has it, and what counting statements needs. */
  private static void createDatabase(String name) {
    PostgresDatabases databases =
        new PostgresDatabases(System.getProperty(POSTGRES), administratorsPassword());
    try {
      databases.ensure(
          name, new Login(name + OWNER, PASSWORD_OF_ROLES), new Login(name, PASSWORD_OF_ROLES));
      try (Connection inside = databases.connect(name);
          Statement statement = inside.createStatement()) {
        String worker = statement.enquoteIdentifier(name, true);
        statement.execute("create schema if not exists statements");
        statement.execute("create extension if not exists pg_stat_statements schema statements");
        statement.execute("grant usage on schema statements to " + worker);
        statement.execute("grant execute on all functions in schema statements to " + worker);
        statement.execute("grant pg_read_all_stats to " + worker);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("No database for the test", failed);
    }
  }
}
