package org.guildhall.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.guildhall.local.LocalPostgres;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.installation.Part;
import org.guildhall.local.process.LogFiles;
import org.guildhall.local.stack.Database;

/**
 * The databases that were just brought back, on a server of their own while nobody else is there.
 */
final class RestoredDatabases implements AutoCloseable {
  private static final List<Part> SERVICES = List.of(Part.MARKET, Part.PROCUREMENT, Part.PORTAL);

  private static final int LINES = 10;

  private final LocalPostgres server;

  /**
   * Starts the server, which thereby finds back to the moment of the backup.
   *
   * @param folder of the installation's PostgreSQL
   */
  RestoredDatabases(Path folder, String password) {
    Path log = folder.resolve("postgres.log");
    try {
      this.server = LocalPostgres.at(folder).password(password).log(log).start();
    } catch (LocalStackException e) {
      // The log goes with the folder.
      throw new LocalStackException(e.getMessage() + "\n" + LogFiles.lastLines(log, LINES), e);
    }
  }

  /**
   * Every outbox tells again what it has told in the last days: Kafka begins empty, and not
   * everything that was in it had arrived. Who has taken a fact in knows it by its id.
   *
   * @return how many facts that are
   */
  int tellAgain() throws SQLException {
    int facts = 0;
    for (Part service : SERVICES) {
      try (Connection connection = server.connect(Database.of(service).name());
          Statement statement = connection.createStatement()) {
        facts +=
            statement.executeUpdate(
                "update outbox set published_at = null, attempts = 0, last_error = null,"
                    + " put_off_until = null");
      }
    }
    return facts;
  }

  /** How many leaves the log has. */
  long logSize() throws SQLException {
    try (Connection connection = server.connect(Database.of(Part.PROCUREMENT).name());
        Statement statement = connection.createStatement();
        ResultSet size = statement.executeQuery("select coalesce(max(size), 0) from log_head")) {
      size.next();
      return size.getLong(1);
    }
  }

  /** How many leaves the log had for the head that was kept outside; 0 if none was. */
  static long keptSize(Path head) {
    try {
      return Long.parseLong(Files.readAllLines(head).get(1));
    } catch (NoSuchFileException none) {
      return 0;
    } catch (IOException | RuntimeException e) {
      throw new LocalStackException(head + " is not a tree head.", e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
