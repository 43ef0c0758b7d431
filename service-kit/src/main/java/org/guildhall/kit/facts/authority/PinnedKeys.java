package org.guildhall.kit.facts.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of other services that are believed, from the settings and from a file. */
final class PinnedKeys {

  private final List<VerifierKey> set;
  private final Optional<Path> file;
  private volatile List<VerifierKey> known = List.of();

  PinnedKeys(List<String> set, Optional<Path> file) {
    this.set = set.stream().map(VerifierKey::parse).toList();
    this.file = file;
  }

  /**
   * Whether a key of that service that is pinned has signed this.
   *
   * @throws NoVerifierKeyException if none of its keys is
   */
  boolean haveSigned(String service, String statement, String signature) {
    if (signed(known, service, statement, signature)) {
      return true;
    }
    // The owner makes its key before it signs anything, perhaps after we have started.
    List<VerifierKey> now = Stream.concat(set.stream(), read().stream()).toList();
    known = now;
    if (now.stream().noneMatch(key -> key.service().equals(service))) {
      throw new NoVerifierKeyException(service);
    }
    return signed(now, service, statement, signature);
  }

  private static boolean signed(
      List<VerifierKey> keys, String service, String statement, String signature) {
    return keys.stream()
        .filter(key -> key.service().equals(service))
        .anyMatch(key -> key.hasSigned(statement, signature));
  }

  private List<VerifierKey> read() {
    if (file.isEmpty()) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file.get())) {
      return lines
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .map(VerifierKey::parse)
          .toList();
    } catch (NoSuchFileException notYet) {
      return List.of();
    } catch (IOException failed) {
      throw new UncheckedIOException("The pinned keys could not be read", failed);
    }
  }
}
