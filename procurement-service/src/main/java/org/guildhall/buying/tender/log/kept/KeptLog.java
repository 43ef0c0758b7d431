package org.guildhall.buying.tender.log.kept;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Two files beside the keysets: {@code log-keys}, the verifier keys of this log, one a line and
 * only added to; and {@code log-head}, the newest tree head that was signed here. What stands in
 * the database is believed only as far as it agrees with them.
 */
@ApplicationScoped
public class KeptLog {
  private static final String KEYS = "log-keys";
  private static final String HEAD = "log-head";

  private final Path directory;

  KeptLog(KeptConfig config) {
    this.directory = config.keptDirectory();
  }

  /** The pinned keys, oldest first; none before the first start. */
  List<PinnedKey> keys() {
    return read(KEYS).map(text -> text.lines().map(PinnedKey::parse).toList()).orElse(List.of());
  }

  /** Pins a key, durably, before anything is signed with it. */
  synchronized void pin(String verifierKey) {
    try {
      Files.createDirectories(directory);
      Files.writeString(
          directory.resolve(KEYS),
          verifierKey + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException failed) {
      throw new UncheckedIOException("The key of the log could not be pinned", failed);
    }
  }

  /** The note of the newest tree head that was kept; none before the first entry. */
  public Optional<String> head() {
    return read(HEAD);
  }

  /**
   * Keeps a newer head in place of the one before; a crash leaves one of both.
   *
   * @throws IOException if it could not be written: the log goes on, an older head is kept
   */
  public synchronized void keepHead(String note) throws IOException {
    Files.createDirectories(directory);
    Path fresh = directory.resolve(HEAD + ".new");
    Files.writeString(fresh, note);
    Files.move(
        fresh,
        directory.resolve(HEAD),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private Optional<String> read(String name) {
    try {
      return Optional.of(Files.readString(directory.resolve(name)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException("The file " + name + " of the log could not be read", failed);
    }
  }
}
