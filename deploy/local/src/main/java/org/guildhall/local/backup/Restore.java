package org.guildhall.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.guildhall.local.Folders;
import org.guildhall.local.LocalPostgres;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Secrets;
import org.guildhall.local.stack.Console;
import org.guildhall.local.stack.SealingKeys;
import org.guildhall.local.stack.Stack;

/** Makes an installation from the two folders of a {@link Backup}; {@code up} starts it. */
public final class Restore {
  private final Path from;
  private final Path keysFrom;
  private final boolean logSetBack;
  private final Console console;

  /**
   * @param from the folder of the data
   * @param keysFrom the folder of the keys, of the same backup or an earlier one
   * @param logSetBack whether a log that is shorter than the kept head says is accepted
   */
  public Restore(Path from, Path keysFrom, boolean logSetBack, Console console) {
    this.from = from;
    this.keysFrom = keysFrom;
    this.logSetBack = logSetBack;
    this.console = console;
  }

  /**
   * Verifies both folders and copies them; nothing is left that looks whole when that fails.
   *
   * @param data the data folder of the installation to be; must not be there, or be empty
   * @throws LocalStackException in words for people
   */
  public void into(Path data) {
    UnfinishedFolder.mustBeFree(data);
    Instant begin = Instant.now();
    Manifest kept = Manifest.read(from, Manifest.DATA);
    Manifest keys = Manifest.read(keysFrom, Manifest.KEYS);
    kept.verify(from);
    keys.verify(keysFrom);
    console.done("%d files are as they were written".formatted(count(kept, keys)), begin);
    // A restore that was killed may have left its server.
    LocalPostgres.stopOn(UnfinishedFolder.unfinished(data).resolve("postgres"));
    try (UnfinishedFolder half = new UnfinishedFolder(data)) {
      copy(kept, from, half);
      copy(keys, keysFrom, half);
      // PostgreSQL starts on nothing that others may enter.
      Folders.makePrivate(half.path());
      console.done("copied, %d kB".formatted((kept.bytes() + keys.bytes()) >> 10), begin);
      Installation installation =
          Installation.in(half.path())
              .orElseThrow(() -> new LocalStackException(from + " is not of an installation."));
      prepare(installation, begin);
      half.finish();
    } catch (IOException e) {
      throw new LocalStackException("The restore failed: " + e, e);
    } catch (SQLException e) {
      throw new LocalStackException("The restore failed: " + e.getMessage(), e);
    }
  }

  private static int count(Manifest kept, Manifest keys) {
    return kept.files().size() + keys.files().size();
  }

  private static void copy(Manifest manifest, Path folder, UnfinishedFolder half)
      throws IOException {
    manifest.folders().forEach(half::folder);
    for (KeptFile file : manifest.files()) {
      half.copy(folder.resolve(file.path()), file.path());
    }
  }

  private void prepare(Installation installation, Instant begin) throws SQLException, IOException {
    // Without keys the procurement service must not make new ones, which would open nothing.
    new SealingKeys(installation).remember();
    Secrets secrets = installation.secrets();
    try (RestoredDatabases databases =
        new RestoredDatabases(
            Stack.postgresFolder(installation), secrets.password("postgres-administrator"))) {
      console.done("the databases are back", begin);
      compare(installation.data().resolve(KeysCopy.HEAD), databases.logSize());
      console.done("%d facts will be told again".formatted(databases.tellAgain()), begin);
    }
  }

  private void compare(Path head, long leaves) throws IOException {
    long kept = RestoredDatabases.keptSize(head);
    if (kept <= leaves) {
      console.unchanged("the log has %d leaves; kept is a head of %d".formatted(leaves, kept));
      return;
    }
    if (!logSetBack) {
      throw new LocalStackException(
          """
          The keys are newer than the data: the log in this backup has %d leaves, and the tree \
          head beside the keys was signed over %d. What came in between would be lost, and \
          everybody who holds a later receipt can prove it.
          Restore with the keys of the same backup, or, if there is nothing newer: --log-set-back\
          """
              .formatted(leaves, kept));
    }
    Files.move(head, head.resolveSibling("log-head.before-restore"));
    console.warn("the log is set back from %d leaves to %d".formatted(kept, leaves));
  }
}
