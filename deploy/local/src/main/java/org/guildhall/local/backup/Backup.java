package org.guildhall.local.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.PostgresDatabases;
import org.guildhall.local.build.Versions;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;
import org.guildhall.local.stack.Console;
import org.guildhall.local.stack.Database;
import org.guildhall.local.stack.Stack;
import org.jspecify.annotations.Nullable;

/**
 * Copies a running installation: all databases to one moment, the documents these name, and, into
 * another folder, the keys. Kafka is not copied: what it holds can be told again from the outboxes.
 */
public final class Backup {
  private static final String SETTINGS = "installation.properties";

  private final Installation installation;
  private final Console console;
  private final String name = UUID.randomUUID().toString();
  private final Instant begin = Instant.now();

  /** Of the installation, whose PostgreSQL must be running. */
  public Backup(Installation installation, Console console) {
    this.installation = installation;
    this.console = console;
  }

  /**
   * Makes it. When that fails, or is killed, nothing is left that looks whole.
   *
   * @param to the folder of the data; must not be there, or be empty
   * @param keysTo the folder of the keys, likewise, apart from the other one; empty leaves them out
   * @throws LocalStackException in words for people
   */
  public void make(Path to, Optional<Path> keysTo) {
    Places.verify(installation.data(), to, keysTo);
    if (!new Stack(installation, console).isReady(Part.POSTGRES)) {
      throw new LocalStackException(
          "PostgreSQL is not running, and a backup is made of a running installation: "
              + "./guildhall up");
    }
    try (UnfinishedFolder data = new UnfinishedFolder(to);
        FolderOrNone keys = FolderOrNone.of(keysTo)) {
      String postgres = copy(data, keys.folder());
      finish(data, postgres, keys.folder());
    } catch (IOException e) {
      throw new LocalStackException("The backup failed: " + e, e);
    } catch (SQLException e) {
      throw new LocalStackException("The backup failed: " + e.getMessage(), e);
    }
  }

  private String copy(UnfinishedFolder data, @Nullable UnfinishedFolder keyFolder)
      throws IOException, SQLException {
    PostgresDatabases server = server();
    DocumentsCopy documents = new DocumentsCopy(installation.data(), data, console);
    KeysCopy keys = keyFolder == null ? null : new KeysCopy(installation.data(), keyFolder);
    try (Connection administrator = server.connect("postgres");
        Connection procurement = server.connect(Database.of(Part.PROCUREMENT).name())) {
      DatabaseCopy databases =
          new DatabaseCopy(administrator, Stack.postgresFolder(installation).resolve("data"), data);
      databases.copyFiles();
      told("databases copied", data);
      documents.copyNew();
      told("documents copied", data);
      if (keys != null) {
        keys.copyHead();
      }
      DocumentsCopy.holdRemovals(procurement);
      databases.end();
      Instant moment = Instant.now();
      documents.copyNew();
      procurement.rollback();
      if (keys != null) {
        keys.copyRest();
      }
      data.copy(installation.data().resolve(SETTINGS), SETTINGS);
      told("the state of " + moment.truncatedTo(ChronoUnit.SECONDS) + " is kept", data);
      return databases.version();
    }
  }

  private void finish(UnfinishedFolder data, String postgres, @Nullable UnfinishedFolder keys) {
    if (keys != null) {
      manifest(Manifest.KEYS, "", keys).write(keys.path());
    }
    manifest(Manifest.DATA, postgres, data).write(data.path());
    if (keys != null) {
      keys.finish();
      told("keys", keys);
    }
    data.finish();
    told("data", data);
  }

  private Manifest manifest(String content, String postgres, UnfinishedFolder folder) {
    return new Manifest(
        Manifest.FORMAT,
        name,
        content,
        begin.toString(),
        Versions.of("guildhall"),
        installation.kind().name(),
        postgres,
        folder.folders(),
        folder.files());
  }

  private PostgresDatabases server() {
    return new PostgresDatabases(
        "jdbc:postgresql://127.0.0.1:%d/".formatted(installation.port(Part.POSTGRES)),
        installation.secrets().password("postgres-administrator"));
  }

  private void told(String what, UnfinishedFolder folder) {
    long bytes = folder.files().stream().mapToLong(KeptFile::bytes).sum();
    console.done("%s (%d files, %d kB)".formatted(what, folder.files().size(), bytes >> 10), begin);
  }

  /** The folder of the keys, if one is wanted. */
  private record FolderOrNone(@Nullable UnfinishedFolder folder) implements AutoCloseable {
    static FolderOrNone of(Optional<Path> wanted) {
      return new FolderOrNone(wanted.map(UnfinishedFolder::new).orElse(null));
    }

    @Override
    public void close() {
      if (folder != null) {
        folder.close();
      }
    }
  }
}
