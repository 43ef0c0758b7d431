import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Measures a checkout of this repository: size, structure, lengths, and what one simple page costs.
 *
 * <p>{@code java deploy/measure/Measure.java [FOLDER]} prints Markdown tables. What a page costs is
 * counted over the files that {@code docs/measures/estate-page.txt} of the folder lists, or, for an
 * older tree that has no list, over those of a second argument. What is generated is not measured,
 * for it is not in the source folders.
 */
final class Measure {

  private static final String LIST = "docs/measures/estate-page.txt";

  private Measure() {}

  /** A folder with a src: its measured main sources and the lines of its tests. */
  private record Module(String name, List<SourceFile> files, int testFiles, int testLines) {

    Structure structure() {
      return Structure.of(files);
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments.length > 0 ? arguments[0] : ".").toRealPath();
    List<Module> modules = modules(root);
    System.out.println(sizes(modules));
    System.out.println(structures(modules));
    System.out.println(lengths(modules));
    System.out.println(dialect(modules));
    Path list = arguments.length > 1 ? Path.of(arguments[1]) : root.resolve(LIST);
    if (Files.exists(list)) {
      System.out.println(page(root, list));
    }
  }

  private static List<Module> modules(Path root) throws IOException {
    List<Module> modules = new ArrayList<>();
    try (Stream<Path> paths = Files.find(root, 4, (path, kind) -> isSource(path))) {
      for (Path source : paths.sorted().toList()) {
        boolean maven = Files.exists(source.resolveSibling("pom.xml"));
        List<Path> main = java(maven ? source.resolve("main/java") : source);
        List<Path> test = java(source.resolve("test/java"));
        if (main.size() + test.size() > 0) {
          int testLines = 0;
          for (Path file : test) {
            testLines += Files.readAllLines(file).size();
          }
          String name = root.relativize(source.getParent()).toString();
          modules.add(new Module(name, SourceFile.read(main), test.size(), testLines));
        }
      }
    }
    return modules;
  }

  private static boolean isSource(Path path) {
    return path.endsWith("src") && !path.toString().contains("/target/");
  }

  private static List<Path> java(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static Table sizes(List<Module> modules) {
    Table table =
        new Table(
            "Size",
            "module, files, lines, code, comments, imports, blank, types, public types,"
                + " test files, test lines");
    for (Module module : modules) {
      List<SourceFile> files = module.files();
      table.add(
          module.name(),
          files.size(),
          sum(files, SourceFile.Count.ALL),
          sum(files, SourceFile.Count.CODE),
          sum(files, SourceFile.Count.COMMENT),
          sum(files, SourceFile.Count.IMPORT),
          sum(files, SourceFile.Count.BLANK),
          files.stream().mapToInt(SourceFile::types).sum(),
          files.stream().mapToInt(SourceFile::publicTypes).sum(),
          module.testFiles(),
          module.testLines());
    }
    return table.withTotal();
  }

  private static int sum(List<SourceFile> files, SourceFile.Count count) {
    return files.stream().mapToInt(file -> file.lines().getOrDefault(count, 0)).sum();
  }

  private static Table structures(List<Module> modules) {
    Table table =
        new Table(
            "Structure",
            "module, packages, most types in a package, top packages, dependencies between them,"
                + " layers, longest chain, cycles");
    for (Module module : modules) {
      if (module.files().isEmpty()) {
        continue;
      }
      Map<String, Integer> types = new TreeMap<>();
      module.files().forEach(file -> types.merge(file.packageName(), file.types(), Integer::sum));
      String fullest = types.keySet().stream().max(Comparator.comparing(types::get)).orElseThrow();
      Structure structure = module.structure();
      List<String> chain = structure.longestChain();
      table.add(
          module.name(),
          types.size(),
          types.get(fullest) + " (" + structure.shortName(fullest) + ")",
          structure.topPackages().size(),
          structure.dependencies(),
          chain.size(),
          String.join(" → ", chain),
          structure.cycles().isEmpty() ? "none" : structure.cycles());
    }
    return table;
  }

  private static Table lengths(List<Module> modules) {
    Table table =
        new Table(
            "Lengths in lines",
            "module, file median, file p95, longest file, method median, method p95, longest"
                + " method");
    for (Module module : modules) {
      if (module.files().isEmpty()) {
        continue;
      }
      Lengths files = new Lengths();
      Lengths methods = new Lengths();
      for (SourceFile file : module.files()) {
        files.add(file.name(), file.lines().get(SourceFile.Count.ALL));
        file.methods().forEach(methods::add);
      }
      table.add(
          module.name(),
          files.at(0.5),
          files.at(0.95),
          files.longest(),
          methods.at(0.5),
          methods.at(0.95),
          methods.longest());
    }
    return table;
  }

  private static Table dialect(List<Module> modules) {
    Table table =
        new Table(
            "Bare values",
            "module, roles as strings, other constants as strings, files with BigDecimal");
    for (Module module : modules) {
      List<SourceFile> files = module.files();
      int roles = files.stream().mapToInt(file -> file.literals(SourceFile.ROLE)).sum();
      int constants = files.stream().mapToInt(file -> file.literals(SourceFile.CONSTANT)).sum();
      long amounts = files.stream().filter(SourceFile::usesBareNumbers).count();
      table.add(module.name(), roles, constants - roles, (int) amounts);
    }
    return table.withTotal();
  }

  /** Each line of the list is a path from the root; one that is not there is an error. */
  private static Table page(Path root, Path list) throws IOException {
    Table table = new Table("One simple page with its endpoint", "file, lines");
    for (String line : Files.readAllLines(list)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        table.add(line, Files.readAllLines(root.resolve(line.strip())).size());
      }
    }
    return table.withTotal();
  }
}
