package org.guildhall.local;

import java.io.IOException;

/**
 * One PostgreSQL and one Kafka for all modules of a test run, until standard input ends: a killed
 * run leaves nothing behind. Prints what to put into the environment, and then READY.
 */
public final class TestServers {
  /** The environment's names for PostgreSQL's JDBC address up to the database, and its password. */
  public static final String POSTGRES = "GUILDHALL_TEST_POSTGRES";

  public static final String PASSWORD = "GUILDHALL_TEST_POSTGRES_PASSWORD";

  /** The environment's name for Kafka's address. */
  public static final String KAFKA = "GUILDHALL_TEST_KAFKA";

  private TestServers() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws IOException {
    QuietLogs.configure();
    try (LocalPostgres postgres = LocalPostgres.forTests();
        LocalKafka kafka = LocalKafka.temporary()) {
      System.out.println(POSTGRES + "=" + postgres.jdbcUrl(""));
      System.out.println(PASSWORD + "=" + postgres.password());
      System.out.println(KAFKA + "=" + kafka.bootstrapServers());
      System.out.println("READY");
      System.out.flush();
      while (System.in.read() >= 0) {
        // What comes in does not matter, only that it ends.
      }
    }
    // Kafka's threads would keep the program alive.
    System.exit(0);
  }
}
