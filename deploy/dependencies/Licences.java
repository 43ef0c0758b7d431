import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lists what Guildhall is made of by licence, and refuses licences that nobody has allowed.
 *
 * <p>{@code java deploy/dependencies/Licences.java SBOM ALLOWED LIST} reads a CycloneDX file and the
 * table of what is allowed, {@code licences.tsv} beside this program, and writes the list. Who offers
 * several licences lets one choose; the first that is allowed is taken. Ends with 1 when something has
 * none that is.
 */
final class Licences {

  private static final String ANYTHING = "*";

  private Licences() {}

  /**
   * A line of the table.
   *
   * @param library that may have it, {@code group:artifact}, or anything
   */
  private record Allowed(String licence, String library) {

    boolean holds(String itsLicence, String itsName) {
      return licence.equalsIgnoreCase(itsLicence)
          && (library.equals(ANYTHING) || library.equals(itsName));
    }
  }

  public static void main(String[] arguments) throws IOException {
    System.exit(run(arguments, System.err));
  }

  /** Says what is wrong and returns what the program ends with. */
  static int run(String[] arguments, PrintStream says) throws IOException {
    if (arguments.length != 3) {
      says.println("java deploy/dependencies/Licences.java SBOM ALLOWED LIST");
      return 2;
    }
    List<Allowed> table = table(Path.of(arguments[1]));
    TreeMap<String, TreeSet<String>> byLicence = new TreeMap<>();
    List<String> refused = new ArrayList<>();
    for (Component component : Component.of(Path.of(arguments[0]))) {
      Optional<String> taken = taken(component, table);
      if (taken.isEmpty()) {
        refused.add(component.name() + " " + component.version() + ": " + component.licences());
      }
      byLicence
          .computeIfAbsent(taken.orElse("not allowed"), licence -> new TreeSet<>())
          .add(component.name() + " " + component.version());
    }
    write(Path.of(arguments[2]), byLicence);
    if (!refused.isEmpty()) {
      says.println("Licences that nobody has allowed (deploy/dependencies/licences.tsv):");
      refused.stream().sorted().forEach(line -> says.println("  " + line));
    }
    return refused.isEmpty() ? 0 : 1;
  }

  private static Optional<String> taken(Component component, List<Allowed> table) {
    return component.licences().stream()
        .filter(licence -> table.stream().anyMatch(line -> line.holds(licence, component.name())))
        .findFirst();
  }

  private static List<Allowed> table(Path file) throws IOException {
    List<Allowed> table = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t");
      if (columns.length != 3 || columns[2].isBlank()) {
        throw new IllegalArgumentException("Not licence, library and reason: " + line);
      }
      table.add(new Allowed(columns[0], columns[1]));
    }
    return table;
  }

  private static void write(Path list, TreeMap<String, TreeSet<String>> byLicence)
      throws IOException {
    StringBuilder text = new StringBuilder("What Guildhall is made of, by licence.\n");
    byLicence.forEach(
        (licence, components) -> {
          text.append('\n').append(licence).append(" (").append(components.size()).append(")\n");
          components.forEach(component -> text.append("  ").append(component).append('\n'));
        });
    Files.writeString(list, text);
  }
}
