package org.guildhall.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an installation keeps apart from its data: all of {@code secrets}. The kept tree head is
 * copied before the database's moment, since it must not be newer than the log that comes back;
 * everything else after it, since the database may name a key that has just been made.
 */
final class KeysCopy {
  static final String FOLDER = "secrets";
  static final String HEAD = FOLDER + "/sealing/log-head";

  private final Path data;
  private final UnfinishedFolder kept;

  KeysCopy(Path data, UnfinishedFolder kept) {
    this.data = data;
    this.kept = kept;
  }

  /** To be called before the database's moment. */
  void copyHead() throws IOException {
    Path head = data.resolve(HEAD);
    if (Files.exists(head)) {
      kept.copy(head, HEAD);
    }
  }

  /** To be called after the database's moment. */
  void copyRest() {
    try {
      for (Path file : present()) {
        String name = Manifest.slashed(data.relativize(file));
        if (!name.startsWith(HEAD)) {
          kept.copy(file, name);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("The keys could not be copied", failed);
    }
  }

  private List<Path> present() throws IOException {
    try (Stream<Path> all = Files.walk(data.resolve(FOLDER))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
