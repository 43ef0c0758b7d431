package org.guildhall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("servers")
class LocalPostgresTest {
  @TempDir Path folder;

  @Test
  void shouldKeepCommittedDataWhenTheServerIsKilled() throws SQLException {
    try (LocalPostgres postgres = LocalPostgres.at(folder.resolve("pg")).start()) {
      postgres.createDatabase("market");
      execute(postgres, "market", "CREATE TABLE promise(text text)");
      execute(postgres, "market", "INSERT INTO promise VALUES ('kept')");

      postgres.kill();
      postgres.restart();

      assertThat(read(postgres, "market", "SELECT text FROM promise")).isEqualTo("kept");
    }
  }

  @Test
  void shouldKeepDataFromOneStartToTheNext() throws SQLException {
    try (LocalPostgres first = LocalPostgres.at(folder.resolve("pg")).start()) {
      first.createDatabase("market");
      execute(first, "market", "CREATE TABLE promise AS SELECT 'kept' AS text");
    }

    try (LocalPostgres second = LocalPostgres.at(folder.resolve("pg")).start()) {
      second.createDatabase("market");

      assertThat(read(second, "market", "SELECT text FROM promise")).isEqualTo("kept");
    }
  }

  @Test
  void shouldWriteToDiskBeforeItPromises() throws SQLException {
    try (LocalPostgres postgres = LocalPostgres.temporary()) {
      assertThat(read(postgres, "postgres", "SHOW fsync")).isEqualTo("on");
      assertThat(read(postgres, "postgres", "SHOW synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void shouldNotWriteDownWhatAStatementSaidThatFailed() throws SQLException, IOException {
    Path log = folder.resolve("server.log");
    try (LocalPostgres postgres = LocalPostgres.at(folder.resolve("pg")).log(log).start()) {
      postgres.createDatabase("market");
      execute(postgres, "market", "CREATE TABLE promise(id uuid, text text UNIQUE NOT NULL)");
      execute(postgres, "market", "INSERT INTO promise VALUES (null, 'MARKER-1')");
      for (String failing :
          new String[] {
            "INSERT INTO promise VALUES (null, 'MARKER-1')",
            "INSERT INTO promise VALUES ('MARKER-2', '')",
            "INSERT INTO promise VALUES (gen_random_uuid(), nullif('MARKER-3', 'MARKER-3'))",
            "DO $$ BEGIN RAISE WARNING 'MARKER-4'; END $$; SELECT MARKER_5"
          }) {
        assertThatThrownBy(() -> execute(postgres, "market", failing))
            .isInstanceOf(SQLException.class);
      }
      postgres.restart();
    }

    assertThat(Files.readString(log))
        .contains("ready to accept connections")
        .doesNotContain("MARKER");
  }

  @Test
  void shouldTakeOverTheServerThatAKilledProcessLeftBehind() {
    try (LocalPostgres leftOver = LocalPostgres.at(folder.resolve("pg")).start();
        LocalPostgres next = LocalPostgres.at(folder.resolve("pg")).port(leftOver.port()).start()) {
      assertThat(next.pid()).isEqualTo(leftOver.pid());
    }
  }

  @Test
  void shouldStopTheLeftOverServerWhenAnotherPortIsWanted() {
    try (LocalPostgres leftOver = LocalPostgres.at(folder.resolve("pg")).start()) {
      int other = Ports.free();
      try (LocalPostgres next = LocalPostgres.at(folder.resolve("pg")).port(other).start()) {
        assertThat(next.pid()).isNotEqualTo(leftOver.pid());
        assertThat(next.port()).isEqualTo(other);
        assertThat(Ports.answers(leftOver.port())).isFalse();
      }
    }
  }

  @Test
  void shouldNotMistakeARecycledProcessIdForTheServer() throws IOException {
    Path data = folder.resolve("pg");
    LocalPostgres.at(data).start().close();
    long somebodyElse = ProcessHandle.current().pid();
    Files.writeString(
        data.resolve("data/postmaster.pid"),
        somebodyElse + "\n" + data.resolve("data") + "\n1\n5432\n\n127.0.0.1\n");

    try (LocalPostgres postgres = LocalPostgres.at(data).start()) {
      assertThat(postgres.pid()).isNotEqualTo(somebodyElse);
    }
  }

  @Test
  void shouldNameThePortThatIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      LocalPostgres.Builder builder =
          LocalPostgres.at(folder.resolve("pg")).port(other.getLocalPort());

      assertThatThrownBy(builder::start)
          .isInstanceOf(LocalStackException.class)
          .hasMessageContaining(Integer.toString(other.getLocalPort()));
    }
  }

  @Test
  void shouldGiveEachServiceARoleThatReachesOnlyItsOwnDatabase() throws SQLException {
    try (LocalPostgres postgres = LocalPostgres.temporary()) {
      String market = postgres.createDatabase("marketplace", "marketplace", "one");
      String portal = postgres.createDatabase("portal", "portal", "two");

      try (Connection own = DriverManager.getConnection(market, "marketplace", "one")) {
        assertThat(own.isValid(5)).isTrue();
      }
      assertThatThrownBy(() -> DriverManager.getConnection(portal, "marketplace", "one"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> DriverManager.getConnection(portal, "portal", "wrong"))
          .isInstanceOf(SQLException.class);
    }
  }

  /** A session that computes notices that its server was killed only when it is done. */
  @Test
  void shouldStartAtTheFirstTryAfterItWasKilledAtWork() throws Exception {
    LocalPostgres killed = LocalPostgres.at(folder.resolve("pg")).start();
    execute(killed, "postgres", "CREATE TABLE promise AS SELECT 'kept' AS text");
    try (ExecutorService sessions = Executors.newSingleThreadExecutor()) {
      Future<String> result =
          sessions.submit(
              () -> read(killed, "postgres", "SELECT count(*) FROM generate_series(1, 20000000)"));
      Awaitility.await()
          .until(() ->
              read(
                      killed,
                      "postgres",
                      "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%(1, 20000000)%'"
                          + " AND state = 'active' AND pid <> pg_backend_pid()")
                  .equals("1"));
      killed.kill();

      try (LocalPostgres next =
          LocalPostgres.at(folder.resolve("pg")).port(killed.port()).start()) {
        assertThat(read(next, "postgres", "SELECT text FROM promise")).isEqualTo("kept");
        assertThat(result.get()).isEqualTo("20000000");
      }
    }
  }

  private static void execute(LocalPostgres postgres, String database, String sql)
      throws SQLException {
    try (Connection connection = postgres.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String read(LocalPostgres postgres, String database, String sql)
      throws SQLException {
    try (Connection connection = postgres.connect(database);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getString(1);
    }
  }
}
