package org.guildhall.local.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.guildhall.local.Folders;
import org.guildhall.local.LocalPostgres;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.Ports;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Kind;
import org.guildhall.local.installation.Part;
import org.guildhall.local.stack.Console;
import org.guildhall.local.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real server, whose services are played: the drill in deploy/load has the real ones. */
@Tag("servers")
@Tag("long")
class BackupTest {
  private static final Console SILENT =
      new Console(new PrintStream(OutputStream.nullOutputStream()));

  @TempDir private static Path home;
  private static Installation installation;
  private static LocalPostgres postgres;

  @TempDir Path folder;

  @BeforeAll
  static void runAnInstallation() throws Exception {
    int port = Ports.orFree(0);
    installation =
        new Installation(home.resolve("original"), Kind.SANDBOX, Map.of(Part.POSTGRES, port));
    installation.save();
    String password = installation.secrets().password("postgres-administrator");
    postgres =
        LocalPostgres.at(Stack.postgresFolder(installation)).port(port).password(password).start();
    for (String service : List.of("marketplace", "procurement", "portal")) {
      postgres.createDatabase(service);
      execute(
          postgres,
          service,
          "create table outbox (seq bigint generated always as identity, published_at timestamptz,"
              + " attempts int, last_error text, put_off_until timestamptz)",
          "create table act (number int primary key)");
    }
    execute(
        postgres,
        "procurement",
        "create table tender_upload (id int)",
        "create table log_head (size bigint)",
        "insert into log_head values (7)");
    keep("secrets/sealing/opening.json", "the opening key");
  }

  @BeforeEach
  void keepTheHead() {
    keep("secrets/sealing/log-head", "origin\n7\nroot\n\nsignature\n");
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void shouldBringBackAllDatabasesAsTheyWereAtOneMoment() throws Exception {
    AtomicInteger acknowledged = new AtomicInteger();
    AtomicBoolean ended = new AtomicBoolean();
    Thread acting = Thread.ofVirtual().start(() -> act(acknowledged, ended));
    while (acknowledged.get() < 20) {
      Thread.sleep(10);
    }
    int before = acknowledged.get();

    backUp();
    ended.set(true);
    acting.join();

    try (LocalPostgres restored = restored()) {
      int market = number(restored, "marketplace", "select count(*) from act");
      int buying = number(restored, "procurement", "select count(*) from act");
      assertThat(buying).isBetween(before, market);
      assertThat(market).isBetween(buying, buying + 1);
      assertThat(number(restored, "procurement", "select max(number) from act")).isEqualTo(buying);
    }
  }

  /** Each act is committed in the one database before it is in the other. */
  private static void act(AtomicInteger acknowledged, AtomicBoolean ended) {
    try {
      for (int number = 1; !ended.get(); number++) {
        execute(postgres, "marketplace", "insert into act values (%d)".formatted(number));
        execute(postgres, "procurement", "insert into act values (%d)".formatted(number));
        acknowledged.set(number);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void shouldTellAgainWhatWasToldBecauseKafkaBeginsEmpty() throws Exception {
    execute(postgres, "marketplace", "insert into outbox (published_at) values (now()), (null)");

    backUp();

    try (LocalPostgres restored = restored()) {
      assertThat(
              number(
                  restored,
                  "marketplace",
                  "select count(*) from outbox where published_at is null"))
          .isEqualTo(2);
    }
  }

  @Test
  void shouldKeepDocumentsAndNothingThatIsJustComingIn() throws Exception {
    String hash = hashOf("a method");
    String place = "documents/procurement-service/%s/%s/%s";
    String document = place.formatted(hash.substring(0, 2), hash.substring(2, 4), hash);
    keep(document, "a method");
    keep("documents/procurement-service/incoming/upload-1.part", "half a");

    backUp();

    restore(false);
    assertThat(folder.resolve("restored").resolve(document)).hasContent("a method");
    assertThat(folder.resolve("restored/documents/procurement-service/incoming")).doesNotExist();
  }

  @Test
  void shouldKeepKeysApartAndEverythingForItsOwnerOnly() throws Exception {
    backUp();

    assertThat(folder.resolve("data/secrets")).doesNotExist();
    assertThat(folder.resolve("keys/secrets/sealing/opening.json")).hasContent("the opening key");
    try (Stream<Path> all =
        Stream.concat(Files.walk(folder.resolve("data")), Files.walk(folder.resolve("keys")))) {
      assertThat(all)
          .allSatisfy(path ->
              assertThat(Files.getPosixFilePermissions(path))
                  .allMatch(right -> right.name().startsWith("OWNER"))
                  .doesNotContain(
                      Files.isDirectory(path)
                          ? PosixFilePermission.OTHERS_EXECUTE
                          : PosixFilePermission.OWNER_EXECUTE));
    }
  }

  @Test
  void shouldRefuseToPutTheKeysBesideWhatTheyOpen() {
    Path data = folder.resolve("data");

    assertThatThrownBy(
            () -> new Backup(installation, SILENT).make(data, Optional.of(data.resolve("keys"))))
        .isInstanceOf(LocalStackException.class)
        .hasMessageContaining("The keys must not lie with what they open");
    assertThat(data).doesNotExist();
  }

  @Test
  void shouldLeaveNothingThatLooksWholeWhenItFails() throws Exception {
    execute(postgres, "procurement", "alter table tender_upload rename to away");

    assertThatThrownBy(this::backUp).isInstanceOf(LocalStackException.class);

    execute(postgres, "procurement", "alter table away rename to tender_upload");

    assertThat(folder).isDirectoryNotContaining("glob:**/{data,keys}*");
  }

  @Test
  void shouldRefuseABackupThatIsNotWhatWasWritten() throws Exception {
    backUp();
    Path changed = folder.resolve("data/postgres/data/PG_VERSION");
    Files.writeString(changed, "99");

    assertThatThrownBy(() -> restore(false))
        .isInstanceOf(LocalStackException.class)
        .hasMessageContaining("PG_VERSION is not what was backed up");
    Files.delete(changed);
    assertThatThrownBy(() -> restore(false)).hasMessageContaining("The backup has lost");
    Files.delete(folder.resolve("data").resolve(Manifest.NAME));
    assertThatThrownBy(() -> restore(false)).hasMessageContaining("is no whole backup");
    assertThat(folder.resolve("restored")).doesNotExist();
  }

  @Test
  void shouldRefuseAFolderInWhichSomethingIs() throws Exception {
    backUp();
    Files.createDirectories(folder.resolve("restored/something"));

    assertThatThrownBy(() -> restore(false)).hasMessageContaining("is not empty");
  }

  @Test
  void shouldSetTheLogBackOnlyWhenTold() throws Exception {
    keep("secrets/sealing/log-head", "origin\n8\nroot\n\nsignature\n");
    backUp();

    assertThatThrownBy(() -> restore(false))
        .isInstanceOf(LocalStackException.class)
        .hasMessageContaining("has 7 leaves")
        .hasMessageContaining("over 8");
    restore(true);

    Path keys = folder.resolve("restored/secrets/sealing");
    assertThat(keys.resolve("log-head")).doesNotExist();
    assertThat(keys.resolve("log-head.before-restore")).exists();
  }

  private void backUp() {
    new Backup(installation, SILENT)
        .make(folder.resolve("data"), Optional.of(folder.resolve("keys")));
  }

  private void restore(boolean logSetBack) {
    new Restore(folder.resolve("data"), folder.resolve("keys"), logSetBack, SILENT)
        .into(folder.resolve("restored"));
  }

  private LocalPostgres restored() {
    restore(false);
    Installation copy = Installation.in(folder.resolve("restored")).orElseThrow();
    assertThat(copy.kind()).isEqualTo(Kind.SANDBOX);
    return LocalPostgres.at(Stack.postgresFolder(copy))
        .password(installation.secrets().password("postgres-administrator"))
        .start();
  }

  private static void keep(String name, String content) {
    try {
      Path file = Folders.createPrivateFile(installation.data().resolve(name));
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hashOf(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }

  private static void execute(LocalPostgres server, String database, String... statements)
      throws SQLException {
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private static int number(LocalPostgres server, String database, String question)
      throws SQLException {
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(question)) {
      found.next();
      return found.getInt(1);
    }
  }
}
