package org.guildhall.kit.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Real notices and standards that lie beside the repository and are not part of it. */
public final class SharedData {

  private SharedData() {}

  /** The file or folder below {@code shared/data}; the test is skipped where it is absent. */
  public static Path path(String relative) {
    Optional<Path> found = find(relative);
    Assumptions.assumeTrue(
        found.isPresent(), () -> "Skipped: shared/data/" + relative + " is not on this machine");
    return found.orElseThrow();
  }

  /** The file or folder below {@code shared/data}, if it is on this machine. */
  public static Optional<Path> find(String relative) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path candidate = folder.resolve("shared/data").resolve(relative);
      if (Files.exists(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
