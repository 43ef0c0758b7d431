package org.guildhall.kit;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * docs/security/verification.md says of every requirement of the ASVS by what it is met; it must
 * not leave one out, count wrongly, or name a test that is not there.
 */
class VerificationTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Path PAGE = ROOT.resolve("docs/security/verification.md");

  /** Sections of ASVS 5.0.0 and how many requirements of levels 1 and 2 each begins with. */
  private static final String SECTIONS =
      """
      1.1=2 1.2=9 1.3=11 1.4=3 1.5=2 2.1=3 2.2=3 2.3=4 2.4=1 3.2=2 3.3=4 3.4=6 3.5=5 3.7=2 4.1=3
      4.2=1 4.3=2 4.4=4 5.1=1 5.2=3 5.3=2 5.4=3 6.1=3 6.2=12 6.3=4 6.4=4 6.5=5 6.6=3 6.8=4 7.1=3
      7.2=4 7.3=2 7.4=5 7.5=2 7.6=2 8.1=2 8.2=3 8.3=1 8.4=1 9.1=3 9.2=4 10.1=2 10.2=2 10.3=4
      10.4=11 10.5=5 10.6=2 10.7=3 11.1=2 11.2=3 11.3=3 11.4=4 11.5=1 11.6=1 12.1=3 12.2=2 12.3=4
      13.1=1 13.2=5 13.3=2 13.4=5 14.1=2 14.2=4 14.3=3 15.1=3 15.2=3 15.3=7 16.1=1 16.2=5 16.3=4
      16.4=3 16.5=3 17.1=1 17.2=4 17.3=2
      """;

  private static final List<String> STANDINGS =
      List.of("met", "relied on", "not met", "not applicable");
  private static final Pattern ROW =
      Pattern.compile("\\| (V(\\d+)\\.\\d+\\.\\d+) \\| .+ \\| ([a-z ]+) \\| (.+) \\|");
  private static final Pattern COUNTS =
      Pattern.compile("\\| (All|V\\d+)\\b[^|]*((?:\\| \\d+ ){5})\\|");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)(?:\\.(\\w+))?`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^):]+)\\)");

  private static List<Row> rows = List.of();

  /** What the page says of a requirement. */
  private record Row(String number, String chapter, String standing, String reason) {}

  @BeforeAll
  static void read() throws IOException {
    rows =
        Files.readAllLines(PAGE).stream()
            .flatMap(line -> ROW.matcher(line).results())
            .map(row -> new Row(row.group(1), "V" + row.group(2), row.group(3), row.group(4)))
            .toList();
  }

  @Test
  void shouldHaveEveryRequirementOfLevelsOneAndTwoOnceAndInOrder() {
    List<String> expected = new ArrayList<>();
    for (String section : SECTIONS.strip().split("\\s+")) {
      String[] parts = section.split("=");
      IntStream.rangeClosed(1, Integer.parseInt(parts[1]))
          .forEach(i -> expected.add("V" + parts[0] + "." + i));
    }

    assertThat(rows).extracting(Row::number).containsExactlyElementsOf(expected);
    assertThat(rows).extracting(Row::standing).isSubsetOf(STANDINGS);
  }

  @Test
  void shouldCountRight() throws IOException {
    Map<String, List<Integer>> said = new TreeMap<>();
    Files.readAllLines(PAGE).stream()
        .flatMap(line -> COUNTS.matcher(line).results())
        .forEach(line -> said.put(line.group(1), numbers(line.group(2))));
    Map<String, List<Integer>> counted = new TreeMap<>();
    rows.forEach(row -> counted.computeIfAbsent(row.chapter(), VerificationTest::count));
    counted.put("All", count("V"));

    assertThat(said).isEqualTo(counted);
  }

  @Test
  void shouldSayOfWhatIsMetByWhichTestOrFile() {
    assertThat(rows)
        .filteredOn(row -> row.standing().equals("met"))
        .filteredOn(row -> !TEST.matcher(row.reason()).find() && !LINK.matcher(row.reason()).find())
        .isEmpty();
  }

  @Test
  void shouldNameOnlyTestsThatAreThere() throws IOException {
    Map<String, String> tests = tests();

    assertThat(Files.readString(PAGE))
        .satisfies(page ->
            assertThat(TEST.matcher(page).results().filter(named -> !isThere(named, tests)))
                .extracting(MatchResult::group)
                .isEmpty());
  }

  @Test
  void shouldLeadOnlyToFilesThatAreThere() throws IOException {
    assertThat(LINK.matcher(Files.readString(PAGE)).results().map(link -> link.group(1)).distinct())
        .isNotEmpty()
        .filteredOn(link -> Files.notExists(PAGE.resolveSibling(link)))
        .isEmpty();
  }

  private static boolean isThere(MatchResult named, Map<String, String> tests) {
    String source = tests.get(named.group(1));
    String method = named.group(2);
    return source != null && (method == null || source.contains("void " + method + "("));
  }

  /** The source of every test class; those of several modules with the same name together. */
  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new HashMap<>();
    for (Path module : modules()) {
      try (Stream<Path> files = Files.walk(module.resolve("src/test/java"))) {
        files
            .filter(file -> file.toString().endsWith("Test.java"))
            .forEach(file -> tests.merge(name(file), text(file), String::concat));
      }
    }
    return tests;
  }

  private static List<Path> modules() throws IOException {
    List<Path> modules = new ArrayList<>();
    for (Path folder : List.of(ROOT, ROOT.resolve("deploy"))) {
      try (Stream<Path> inside = Files.list(folder)) {
        inside.filter(m -> Files.isDirectory(m.resolve("src/test/java"))).forEach(modules::add);
      }
    }
    return modules;
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<Integer> numbers(String cells) {
    return Stream.of(cells.split("\\D+"))
        .filter(number -> !number.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }

  /** By standing and in all; of the whole page for what every chapter begins with. */
  private static List<Integer> count(String chapter) {
    Map<String, Long> standings =
        rows.stream()
            .filter(row -> chapter.equals("V") || row.chapter().equals(chapter))
            .collect(groupingBy(Row::standing, counting()));
    List<Integer> counts = new ArrayList<>();
    STANDINGS.forEach(s -> counts.add(standings.getOrDefault(s, 0L).intValue()));
    counts.add(counts.stream().mapToInt(Integer::intValue).sum());
    return counts;
  }
}
