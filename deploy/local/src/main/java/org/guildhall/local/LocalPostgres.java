package org.guildhall.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guildhall.local.PostgresDatabases.Login;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server on the loopback address, from Maven artifacts, as root or not, with
 * fsync and synchronous commit on.
 *
 * <p>Temporary (for tests: free port, data removed at {@link #close}, ended with the JVM even when
 * that is killed) or on a data folder that is kept. On a kept folder a server left over from an
 * earlier process is taken over when it serves this very folder on the wanted port, and stopped
 * when it uses another port; a server of somebody else is never touched.
 */
public final class LocalPostgres implements AutoCloseable {
  /** The administrator's name. */
  public static final String ADMINISTRATOR = "postgres";

  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final List<String> TEST_SETTINGS =
      List.of(
          "fsync=off",
          "synchronous_commit=off",
          "full_page_writes=off",
          // A database that is made from a template is then not written to the log as well.
          "wal_level=minimal",
          "max_wal_senders=0",
          // Databases live for minutes, and there are many.
          "autovacuum=off",
          "max_connections=400",
          "shared_preload_libraries=pg_stat_statements",
          "pg_stat_statements.track=top",
          "pg_stat_statements.track_utility=off");

  private final PostgresServer server;
  private final int port;
  private final String password;
  private final @Nullable Path removedAtClose;

  private LocalPostgres(
      PostgresServer server, int port, String password, @Nullable Path removedAtClose) {
    this.server = server;
    this.port = port;
    this.password = password;
    this.removedAtClose = removedAtClose;
  }

  /** A server on a free port whose data end with {@link #close} or with this JVM. */
  public static LocalPostgres temporary() {
    Path folder = Folders.createTemporary("guildhall-postgres-");
    return new Builder(folder).temporary(true).start();
  }

  /**
   * A temporary server for test suites: it counts statements (pg_stat_statements) and does not wait
   * for the disk, because what a test writes need not survive a power cut.
   */
  public static LocalPostgres forTests() {
    Path folder = Folders.createTemporary("guildhall-postgres-");
    return new Builder(folder).temporary(true).settings(TEST_SETTINGS).start();
  }

  /** A server on data that are kept in the folder, which is created when missing. */
  public static Builder at(Path dataFolder) {
    return new Builder(dataFolder);
  }

  /** The server's process if one runs on the folder, whoever started it. */
  public static Optional<ProcessHandle> runningOn(Path folder) {
    return PostmasterFile.of(folder.resolve("data")).flatMap(PostmasterFile::process);
  }

  /** Stops the server that runs on the folder; returns whether there was one. */
  public static boolean stopOn(Path folder) {
    Optional<ProcessHandle> running = runningOn(folder);
    running.ifPresent(process -> PostgresServer.end(process, "INT"));
    return running.isPresent();
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** The administrator's password. */
  public String password() {
    return password;
  }

  /** The server's process id. */
  public long pid() {
    return server.pid();
  }

  /** Address of a database, without user and password. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** Creates the database unless it is there, owned by the administrator; returns its address. */
  public String createDatabase(String name) {
    return createDatabase(name, ADMINISTRATOR, password);
  }

  /** Creates the role and its database unless they are there; returns the database's address. */
  public String createDatabase(String name, String owner, String ownersPassword) {
    try {
      databases().ensure(name, new Login(owner, ownersPassword));
      return jdbcUrl(name);
    } catch (SQLException e) {
      throw new LocalStackException("Cannot create the database " + name, e);
    }
  }

  /** A service's database, in which it works as another role than the one that owns it. */
  public String createDatabase(String name, Login owner, Login worker) {
    try {
      databases().ensure(name, owner, worker);
      return jdbcUrl(name);
    } catch (SQLException e) {
      throw new LocalStackException("Cannot create the database " + name, e);
    }
  }

  /** Removes a database together with its connections; one that is not there is fine. */
  public void dropDatabase(String name) {
    try {
      databases().drop(name);
    } catch (SQLException e) {
      throw new LocalStackException("Cannot drop the database " + name, e);
    }
  }

  /** An administrator's connection, to be closed by the caller. */
  public Connection connect(String database) throws SQLException {
    return databases().connect(database);
  }

  private PostgresDatabases databases() {
    return new PostgresDatabases(jdbcUrl(""), password);
  }

  /** Kills the server without a word, as a power cut would; its data stay for the next start. */
  public void kill() {
    server.kill();
  }

  /** Starts a killed or stopped server again, on the same data and port. */
  public void restart() {
    server.startUntilReady(port, password);
  }

  /** Stops the server quickly but in order; removes the data if they are temporary. */
  @Override
  public void close() {
    server.stop();
    if (removedAtClose != null) {
      Folders.delete(removedAtClose);
    }
  }

  /**
   * Runs a server until it is told to stop: {@code --data FOLDER [--port N]}. Prints {@code READY
   * <port>}.
   */
  public static void main(String[] arguments) throws InterruptedException {
    Arguments given = Arguments.of(arguments);
    LocalPostgres postgres =
        at(Path.of(given.required("--data"))).port(given.number("--port", 0)).start();
    given.runUntilStopped(postgres, postgres.port());
  }

  /** How a server shall run. */
  public static final class Builder {
    private final Path folder;
    private int port;
    private String password = "guildhall";
    private Optional<Path> log = Optional.empty();
    private boolean temporary;
    private List<String> settings = List.of();

    private Builder(Path folder) {
      this.folder = folder.toAbsolutePath().normalize();
    }

    /** The wanted port; 0, the default, takes a free one. */
    public Builder port(int wanted) {
      this.port = wanted;
      return this;
    }

    /** The administrator's password; it is set when the data folder is created. */
    public Builder password(String wanted) {
      this.password = wanted;
      return this;
    }

    /** Where the server's own log goes; by default into the data folder. */
    public Builder log(Path file) {
      this.log = Optional.of(file.toAbsolutePath());
      return this;
    }

    private Builder temporary(boolean wanted) {
      this.temporary = wanted;
      return this;
    }

    private Builder settings(List<String> wanted) {
      this.settings = wanted;
      return this;
    }

    /** Starts the server, or takes over the one that is already running on this data folder. */
    public LocalPostgres start() {
      Folders.createPrivate(folder);
      Path logFile = log.orElse(folder.resolve("postgres.log"));
      PostgresServer server =
          new PostgresServer(folder.resolve("data"), logFile, temporary, settings);
      server.initialise(password);
      int running = server.takeOver(port).orElse(0);
      int chosen = running == 0 ? startOn(server) : running;
      if (running != 0) {
        server.awaitReady(chosen, password);
      }
      return new LocalPostgres(server, chosen, password, temporary ? folder : null);
    }

    private int startOn(PostgresServer server) {
      int chosen = Ports.orFree(port);
      if (!Ports.isFree(chosen)) {
        throw new LocalStackException(
            "Port %d, wanted for PostgreSQL, is taken by another program".formatted(chosen));
      }
      server.startUntilReady(chosen, password);
      return chosen;
    }
  }
}
