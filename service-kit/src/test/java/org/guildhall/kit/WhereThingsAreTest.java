package org.guildhall.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * CONTRIBUTING says where a change belongs; it must not send anybody to a room that is not there.
 */
class WhereThingsAreTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern FOLDER = Pattern.compile("`([a-z][a-z0-9-]*/[a-z0-9/-]+)`");

  @Test
  void shouldNameOnlyFoldersThatAreThere() throws IOException {
    assertThat(named()).isNotEmpty().allSatisfy(folder -> assertThat(place(folder)).isDirectory());
  }

  @Test
  void shouldNameEveryTopPackageOfEveryModule() throws IOException {
    Set<Path> missing = new TreeSet<>();
    for (Path module : modules()) {
      for (Path top : folders(base(module))) {
        missing.add(top);
      }
    }
    named().forEach(folder -> missing.removeIf(place(folder)::startsWith));

    assertThat(missing).as("rooms that CONTRIBUTING does not name").isEmpty();
  }

  /** The folders of the table's second column. */
  private static List<String> named() throws IOException {
    return Files.readAllLines(ROOT.resolve("CONTRIBUTING.md")).stream()
        .filter(line -> line.startsWith("| ") && line.contains(" | `"))
        .flatMap(line -> FOLDER.matcher(line.substring(line.lastIndexOf(" | "))).results())
        .map(found -> found.group(1))
        .toList();
  }

  /** A folder of the repository, or a package below that which a module's sources share. */
  private static Path place(String folder) {
    Path named = ROOT.resolve(folder);
    try {
      for (Path module : modules()) {
        if (named.startsWith(module) && !named.equals(module)) {
          return base(module).resolve(module.relativize(named));
        }
      }
      return named;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The services, the kit and the local stack. */
  private static List<Path> modules() throws IOException {
    return Stream.concat(folders(ROOT).stream(), folders(ROOT.resolve("deploy")).stream())
        .filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
        .toList();
  }

  /** Down to the first folder that has more in it than one folder. */
  private static Path base(Path module) throws IOException {
    Path folder = module.resolve("src/main/java");
    while (folders(folder).size() == 1) {
      folder = folders(folder).getFirst();
    }
    return folder;
  }

  private static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }
}
