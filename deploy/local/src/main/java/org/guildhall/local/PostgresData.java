package org.guildhall.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The data folder of a PostgreSQL server, before a server runs on it. */
final class PostgresData {
  private final Path data;
  private final PostgresBinaries binaries;

  PostgresData(Path data, PostgresBinaries binaries) {
    this.data = data;
    this.binaries = binaries;
  }

  /**
   * Creates the data unless they exist; an attempt that was interrupted leaves nothing behind.
   *
   * @param onDisk whether to wait until they are on the disk
   */
  void create(String password, boolean onDisk) {
    if (Files.isRegularFile(data.resolve("PG_VERSION"))) {
      return;
    }
    Path half = data.resolveSibling(data.getFileName() + ".creating");
    Path passwordFile = data.resolveSibling("password.creating");
    try {
      Folders.delete(half);
      Folders.createPrivate(half);
      Files.writeString(passwordFile, password);
      Commands.run(LocalPostgres.PATIENCE, initdb(half, passwordFile, onDisk));
      Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LocalStackException("Cannot create PostgreSQL's data in " + data, e);
    } finally {
      passwordFile.toFile().delete();
    }
  }

  private List<String> initdb(Path folder, Path passwordFile, boolean onDisk) {
    List<String> command = command(binaries.program("initdb"));
    command.addAll(List.of("-D", folder.toString(), "-U", LocalPostgres.ADMINISTRATOR));
    command.addAll(List.of("-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    command.addAll(List.of("--locale=C", "--pwfile=" + passwordFile));
    if (onDisk) {
      command.add("--auth=scram-sha-256");
    } else {
      // Tests connect often, and 4,096 rounds of hashing for each took a twentieth of their time.
      command.addAll(List.of("--auth=password", "--no-sync"));
    }
    return command;
  }

  /** PostgreSQL refuses root: then it runs in a user namespace, where root is nobody. */
  static List<String> command(String program) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      if (!Commands.succeeds(List.of("unshare", "-U", "true"))) {
        throw new LocalStackException(
            "PostgreSQL does not run as root, and this system does not allow user namespaces"
                + " (unshare -U). Run Guildhall as an ordinary user.");
      }
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(program);
    return command;
  }
}
