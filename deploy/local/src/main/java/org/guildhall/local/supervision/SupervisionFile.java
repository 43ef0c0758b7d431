package org.guildhall.local.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.local.Folders;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;

/** What the supervisor tells commands of: each part's deaths, a line each. */
final class SupervisionFile {
  private static final int COLUMNS = 4;

  private final Path file;

  private SupervisionFile(Path file) {
    this.file = file;
  }

  static SupervisionFile of(Installation installation) {
    return new SupervisionFile(installation.state().resolve("supervision"));
  }

  /**
   * What is known of one part.
   *
   * @param deaths since the supervision began, at least one
   * @param last when it died last
   * @param dead whether it has not been seen alive since
   */
  record Told(int deaths, Instant last, boolean dead) {}

  void write(Map<Part, Deaths> all) {
    List<String> lines = new ArrayList<>();
    all.forEach((part, deaths) -> {
      if (deaths.last() != null) {
        lines.add("%s %d %s %b".formatted(part.id(), deaths.all(), deaths.last(), deaths.isDead()));
      }
    });
    try {
      Path half = Folders.createPrivateFile(file.resolveSibling("supervision.new"));
      Files.write(half, lines);
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty when it has not died. */
  Optional<Told> of(Part part) {
    try {
      return Files.readAllLines(file).stream()
          .map(line -> line.split(" ", COLUMNS))
          .filter(columns -> columns.length == COLUMNS && columns[0].equals(part.id()))
          .map(columns ->
              new Told(
                  Integer.parseInt(columns[1]),
                  Instant.parse(columns[2]),
                  Boolean.parseBoolean(columns[3])))
          .findFirst();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
