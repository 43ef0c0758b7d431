package org.guildhall.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildhall.local.stack.Console;

/**
 * The documents of a running installation. A document is in its folder, under the hash of its
 * content, before the database names it, so those that were not there when the files were copied
 * are copied after the database's moment. Only an upload that its supplier takes back is ever
 * removed: that waits from before the moment until all documents are copied.
 */
final class DocumentsCopy {
  static final String FOLDER = "documents";
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Path documents;
  private final UnfinishedFolder kept;
  private final Console console;

  DocumentsCopy(Path data, UnfinishedFolder kept, Console console) {
    this.documents = data.resolve(FOLDER);
    this.kept = kept;
    this.console = console;
  }

  /** Nobody removes a document until the connection's transaction ends. */
  static void holdRemovals(Connection procurement) throws SQLException {
    procurement.setAutoCommit(false);
    try (Statement statement = procurement.createStatement()) {
      statement.execute("set local lock_timeout = '60s'");
      // Removing takes a row out of it in the same transaction.
      statement.execute("lock table tender_upload in share mode");
    }
  }

  /** Copies those that were not copied before. */
  void copyNew() throws IOException {
    if (!Files.isDirectory(documents)) {
      return;
    }
    for (Path file : present()) {
      String hash = file.getFileName().toString();
      String name = FOLDER + "/" + Manifest.slashed(documents.relativize(file));
      if (!kept.has(name)) {
        copy(file, name, hash);
      }
    }
  }

  private List<Path> present() throws IOException {
    try (Stream<Path> all = Files.find(documents, 4, (path, attributes) -> isDocument(path))) {
      return all.sorted().toList();
    }
  }

  /** What is just coming in has another name. */
  private static boolean isDocument(Path path) {
    return HASH.matcher(path.getFileName().toString()).matches();
  }

  private void copy(Path file, String name, String hash) throws IOException {
    try {
      if (!kept.copy(file, name).sha256().equals(hash)) {
        // Other backups may have it whole; this one must not fail for the sake of one document.
        console.warn(file + " is damaged: its content has another hash. It is kept as it is.");
      }
    } catch (NoSuchFileException removed) {
      // Before the database's moment, which therefore does not name it.
      console.unchanged("a document was taken back meanwhile");
    }
  }
}
