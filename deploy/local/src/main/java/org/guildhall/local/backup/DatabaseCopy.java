package org.guildhall.local.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildhall.local.LocalStackException;

/**
 * The data folder of a running PostgreSQL server, copied by its own protocol for that: between
 * {@code pg_backup_start} and {@code pg_backup_stop} the files are copied as they change, and the
 * write-ahead log of that time makes them one state, that of the stop, of all databases. A dump of
 * each database would be of a moment of its own.
 *
 * <p>If this connection ends, so does the backup, and what was copied is of no use.
 */
final class DatabaseCopy {
  /** Under this name in the backup and in an installation. */
  static final String FOLDER = "postgres/data";

  private static final Set<String> MADE_ANEW =
      Set.of(
          "pg_dynshmem",
          "pg_notify",
          "pg_replslot",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans",
          "pg_wal");
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "postmaster\\.(pid|opts)|backup_label.*|tablespace_map.*|current_logfiles.*"
              + "|pg_internal\\.init.*|pg_control|t\\d+_\\d+.*");
  private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");
  private static final Pattern FIRST_SEGMENT = Pattern.compile("\\(file ([0-9A-F]{24})\\)");
  private static final int TRIES = 100;

  private final Connection connection;
  private final Path data;
  private final UnfinishedFolder kept;

  /**
   * @param connection an administrator's, which must stay open
   * @param data of the server that answers there
   */
  DatabaseCopy(Connection connection, Path data, UnfinishedFolder kept) {
    this.connection = connection;
    this.data = data;
    this.kept = kept;
  }

  /** The server's version. */
  String version() throws SQLException {
    return ask("show server_version", 1).getFirst();
  }

  /** Begins, and copies everything but the write-ahead log. */
  void copyFiles() throws SQLException, IOException {
    // It keeps the write-ahead log from being reused, and ends with the connection.
    String slot = "backup_" + UUID.randomUUID().toString().replace("-", "");
    ask("select pg_create_physical_replication_slot('%s', true, true)".formatted(slot), 1);
    ask("select pg_backup_start('guildhall backup', true)", 1);
    Files.walkFileTree(data, new EveryFile());
    kept.write(control(), FOLDER + "/global/pg_control");
  }

  /** Ends: what is committed until now is in the backup. */
  void end() throws SQLException, IOException {
    List<String> stop =
        ask(
            "select pg_walfile_name(lsn), labelfile, spcmapfile"
                + " from pg_backup_stop(wait_for_archive => false)",
            3);
    String label = stop.get(1);
    Matcher first = FIRST_SEGMENT.matcher(label);
    if (!first.find()) {
      throw new LocalStackException("PostgreSQL did not say where the backup begins: " + label);
    }
    copyLog(first.group(1), stop.getFirst());
    kept.write(label.getBytes(StandardCharsets.UTF_8), FOLDER + "/backup_label");
  }

  private void copyLog(String first, String last) throws IOException {
    try (Stream<Path> all = Files.list(data.resolve("pg_wal"))) {
      for (Path segment : all.sorted().toList()) {
        String name = segment.getFileName().toString();
        boolean within =
            SEGMENT.matcher(name).matches()
                && name.compareTo(first) >= 0
                && name.compareTo(last) <= 0;
        if (within || name.endsWith(".history")) {
          kept.copy(segment, FOLDER + "/pg_wal/" + name);
        }
      }
    }
    for (String needed : List.of(first, last)) {
      if (!kept.has(FOLDER + "/pg_wal/" + needed)) {
        throw new LocalStackException("PostgreSQL has lost " + needed + " during the backup.");
      }
    }
  }

  /**
   * Written while it is read it could be half old and half new, and no server would start on it.
   */
  private byte[] control() throws IOException {
    Path file = data.resolve("global/pg_control");
    byte[] before = Files.readAllBytes(file);
    for (int i = 0; i < TRIES; i++) {
      byte[] again = Files.readAllBytes(file);
      if (Arrays.equals(before, again)) {
        return again;
      }
      before = again;
    }
    throw new LocalStackException(file + " changes all the time.");
  }

  private List<String> ask(String question, int columns) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      String[] row = new String[columns];
      for (int i = 0; i < columns; i++) {
        String value = answer.getString(i + 1);
        row[i] = value == null ? "" : value;
      }
      return List.of(row);
    }
  }

  /** What belongs into the copy, while the server makes and removes files. */
  private final class EveryFile extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      Path relative = data.relativize(folder);
      String name = folder.getFileName().toString();
      if (relative.toString().isEmpty()) {
        return FileVisitResult.CONTINUE;
      }
      if (name.equals("pgsql_tmp")) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      kept.folder(FOLDER + "/" + Manifest.slashed(relative));
      if (relative.getNameCount() == 1 && MADE_ANEW.contains(name)) {
        keepEmpty(folder);
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    private void keepEmpty(Path folder) throws IOException {
      if (folder.endsWith("pg_wal")) {
        try (Stream<Path> inside = Files.list(folder).filter(Files::isDirectory)) {
          inside.forEach(one -> kept.folder(FOLDER + "/" + Manifest.slashed(data.relativize(one))));
        }
      }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!attributes.isRegularFile()) {
        throw new LocalStackException(
            file + " lies elsewhere: an installation of this launcher has no such files.");
      }
      if (!LEFT_OUT.matcher(file.getFileName().toString()).matches()) {
        try {
          kept.copy(file, FOLDER + "/" + Manifest.slashed(data.relativize(file)));
        } catch (NoSuchFileException removed) {
          // The write-ahead log says so as well.
          return FileVisitResult.CONTINUE;
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }
  }
}
