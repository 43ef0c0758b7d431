package org.guildhall.local;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** The server's process and its data folder; {@link LocalPostgres} is the face of it. */
final class PostgresServer {
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration LEAVING_PATIENCE = Duration.ofSeconds(60);
  private static final Duration LEAVING_PAUSE = Duration.ofMillis(200);
  // "pre-existing shared memory block (key …, ID …) is still in use"
  private static final String STILL_IN_USE = "is still in use";

  private final PostgresBinaries binaries = PostgresBinaries.unpacked();
  private final Path data;
  private final Path log;
  private final boolean endsWithJvm;
  private final List<String> extraSettings;
  private Optional<ProcessHandle> process = Optional.empty();

  /**
   * @param extraSettings such as {@code fsync=off}, over those that every server has
   */
  PostgresServer(Path data, Path log, boolean endsWithJvm, List<String> extraSettings) {
    this.data = data;
    this.log = log;
    this.endsWithJvm = endsWithJvm;
    this.extraSettings = extraSettings;
  }

  long pid() {
    return process
        .map(ProcessHandle::pid)
        .orElseThrow(() -> new IllegalStateException("PostgreSQL has not been started"));
  }

  /** Creates the data unless they exist. */
  void initialise(String password) {
    new PostgresData(data, binaries).create(password, !endsWithJvm);
  }

  /**
   * Looks for a server that already runs on this data folder. With the wanted port (or none wanted)
   * it is taken over and its port returned; with another port it is stopped.
   */
  OptionalInt takeOver(int wantedPort) {
    Optional<PostmasterFile> found = PostmasterFile.of(data);
    Optional<ProcessHandle> alive = found.flatMap(PostmasterFile::process);
    if (found.isEmpty() || alive.isEmpty()) {
      found.ifPresent(this::forgetStranger);
      return OptionalInt.empty();
    }
    process = alive;
    if (wantedPort == 0 || found.get().port() == wantedPort) {
      return OptionalInt.of(found.get().port());
    }
    stop();
    return OptionalInt.empty();
  }

  /**
   * The pid may have been given to another program since: then PostgreSQL would refuse to start. A
   * file whose pid nobody has is left to PostgreSQL, which looks by it for what the killed server
   * has left behind.
   */
  private void forgetStranger(PostmasterFile stale) {
    if (ProcessHandle.of(stale.pid()).isPresent()) {
      data.resolve(PostmasterFile.NAME).toFile().delete();
    }
  }

  /**
   * Starts the server and waits until it answers. The children of a killed server take a moment to
   * notice, and as long as one of them has its shared memory no other server starts on these data:
   * then it is tried again.
   */
  void startUntilReady(int port, String password) {
    Instant end = Instant.now().plus(LEAVING_PATIENCE);
    while (true) {
      long before = log.toFile().length();
      start(port);
      try {
        awaitReady(port, password);
        return;
      } catch (LocalStackException e) {
        if (Instant.now().isAfter(end) || !isStillInUse(before)) {
          throw e;
        }
        Commands.pause(LEAVING_PAUSE);
      }
    }
  }

  /** Whether the server that has just ended said so, after so many bytes of the log. */
  private boolean isStillInUse(long before) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(Math.min(before, file.length()));
      byte[] said = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(said);
      return new String(said, StandardCharsets.UTF_8).contains(STILL_IN_USE);
    } catch (IOException e) {
      return false;
    }
  }

  void start(int port) {
    try {
      Folders.createPrivateFile(log);
      List<String> command = PostgresData.command(binaries.program("postgres"));
      command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
      for (String setting : allSettings()) {
        command.addAll(List.of("-c", setting));
      }
      Process started =
          new ProcessBuilder(endsWithJvm ? command : Detached.from(command))
              .redirectInput(Redirect.from(new File("/dev/null")))
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log.toFile()))
              .start();
      process = Optional.of(started.toHandle());
      if (endsWithJvm) {
        endWithJvm(started.pid());
      }
    } catch (IOException e) {
      throw new LocalStackException("Cannot start PostgreSQL: " + e.getMessage(), e);
    }
  }

  private List<String> allSettings() {
    List<String> all = new ArrayList<>(settings());
    all.addAll(extraSettings);
    return all;
  }

  private static List<String> settings() {
    return List.of(
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "fsync=on",
        "synchronous_commit=on",
        "full_page_writes=on",
        "max_connections=200",
        "timezone=UTC",
        "log_timezone=UTC",
        "lc_messages=C",
        // What a statement said goes back to whoever sent it and is not written down: neither the
        // statement nor its parameters nor the rows that an error quotes. The services log their
        // errors themselves, without values.
        "log_min_messages=log",
        "log_min_error_statement=panic",
        "log_statement=none",
        "log_error_verbosity=terse",
        "log_parameter_max_length=0",
        "log_parameter_max_length_on_error=0");
  }

  /**
   * A shell that waits at the end of a pipe from this JVM: when the JVM ends, in whatever way, the
   * pipe closes, and the shell ends the server and removes its data.
   */
  private void endWithJvm(long pid) throws IOException {
    String script = "cat >/dev/null; kill -QUIT \"$1\" 2>/dev/null; sleep 1; rm -rf \"$2\"";
    Path folder = Objects.requireNonNull(data.toAbsolutePath().getParent());
    new ProcessBuilder(
            Detached.from(
                List.of("/bin/sh", "-c", script, "sh", Long.toString(pid), folder.toString())))
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  /** Waits until the server answers, and makes sure that it is ours. */
  void awaitReady(int port, String password) {
    Instant end = Instant.now().plus(LocalPostgres.PATIENCE);
    String url = "jdbc:postgresql://127.0.0.1:%d/postgres?connectTimeout=5".formatted(port);
    while (true) {
      try (Connection connection =
          DriverManager.getConnection(url, LocalPostgres.ADMINISTRATOR, password)) {
        verifyDataFolder(connection, port);
        return;
      } catch (SQLException e) {
        if (!process.map(ProcessHandle::isAlive).orElse(false)) {
          throw new LocalStackException("PostgreSQL ended at once; see " + log, e);
        }
        if (Instant.now().isAfter(end)) {
          throw new LocalStackException("PostgreSQL does not answer; see " + log, e);
        }
        Commands.pause(PAUSE);
      }
    }
  }

  private void verifyDataFolder(Connection connection, int port) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SHOW data_directory")) {
      found.next();
      Path served = Path.of(found.getString(1));
      if (!Files.isSameFile(served, data)) {
        throw new LocalStackException(
            "The PostgreSQL server on port %d serves %s instead of %s"
                .formatted(port, served, data));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void stop() {
    // INT is PostgreSQL's fast shutdown: TERM would wait for every client to leave.
    process.ifPresent(running -> end(running, "INT"));
  }

  void kill() {
    process.ifPresent(running -> end(running, "KILL"));
  }

  static void end(ProcessHandle running, String signal) {
    if (!running.isAlive()) {
      return;
    }
    Commands.signal(signal, running.pid());
    if (!Commands.awaitEnd(running, STOP_PATIENCE)) {
      Commands.signal("QUIT", running.pid());
      Commands.awaitEnd(running, STOP_PATIENCE);
    }
  }
}
