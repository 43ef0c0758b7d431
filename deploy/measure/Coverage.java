import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The share of main lines that no test reaches, per module, and the classes that have most of them.
 *
 * <p>Reads what {@code ./guildhall mvn -P coverage verify} has left in the modules' target folders:
 * {@code java deploy/measure/Coverage.java [FOLDER]}. A module's lines count as reached when its
 * own tests reach them.
 */
final class Coverage {

  private static final String REPORT = "target/site/jacoco/jacoco.csv";
  private static final int PACKAGE = 1;
  private static final int CLASS = 2;
  private static final int LINES_MISSED = 7;
  private static final int LINES_COVERED = 8;
  private static final int MOST = 40;

  private Coverage() {}

  private record Lines(String name, int missed, int covered) {

    String share() {
      return "%.1f %%".formatted(100.0 * missed / Math.max(1, missed + covered));
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments.length > 0 ? arguments[0] : ".").toRealPath();
    Table modules =
        new Table("Main lines that no test reaches", "module, lines, not reached, share");
    List<Lines> all = new ArrayList<>();
    for (Path report : reports(root)) {
      List<Lines> classes = read(report);
      Path module = root.relativize(report).subpath(0, root.relativize(report).getNameCount() - 4);
      Lines sum = sum(module.toString(), classes);
      modules.add(sum.name(), sum.missed() + sum.covered(), sum.missed(), sum.share());
      all.addAll(classes);
    }
    Lines total = sum("**all**", all);
    modules.add(total.name(), total.missed() + total.covered(), total.missed(), total.share());
    System.out.println(modules);
    Table worst = new Table("Where most of them are", "class, not reached, share");
    all.stream()
        .filter(lines -> lines.missed() > 0)
        .sorted(Comparator.comparingInt(Lines::missed).reversed())
        .limit(MOST)
        .forEach(lines -> worst.add(lines.name(), lines.missed(), lines.share()));
    System.out.println(worst);
  }

  private static List<Path> reports(Path root) throws IOException {
    try (Stream<Path> found = Files.find(root, 7, (path, kind) -> path.endsWith(REPORT))) {
      return found.sorted().toList();
    }
  }

  private static List<Lines> read(Path report) throws IOException {
    return Files.readAllLines(report).stream()
        .skip(1)
        .map(line -> line.split(","))
        .map(cells ->
            new Lines(
                cells[PACKAGE] + "." + cells[CLASS],
                Integer.parseInt(cells[LINES_MISSED]),
                Integer.parseInt(cells[LINES_COVERED])))
        .toList();
  }

  private static Lines sum(String name, List<Lines> lines) {
    return new Lines(
        name,
        lines.stream().mapToInt(Lines::missed).sum(),
        lines.stream().mapToInt(Lines::covered).sum());
  }
}
