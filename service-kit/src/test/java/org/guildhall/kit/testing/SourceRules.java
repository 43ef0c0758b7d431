package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that can only be read from the sources. */
final class SourceRules {

  private static final int LONGEST_FILE = 400;
  private static final int LONGEST_METHOD = 40;
  private static final int LARGEST_PACKAGE = 15;
  private static final Pattern WRITES_OUTBOX =
      Pattern.compile(
          "(?is)(insert\\s+into|update|delete\\s+from)\\s+(outbox|inbox|dead_letter)\\b");
  private static final Pattern SLEEPS = Pattern.compile("\\bThread\\s*\\.\\s*sleep\\s*\\(");
  private static final Pattern PRINTS = Pattern.compile("\\bSystem\\s*\\.\\s*(out|err)\\b");

  private final Path sources;
  private final String base;

  SourceRules(Path sources, String base) {
    this.sources = sources;
    this.base = base;
  }

  Map<String, Runnable> all() {
    Map<String, Runnable> rules = sizes();
    rules.put("every package is @NullMarked and says what it is", this::packagesAreMarked);
    rules.put("tests do not sleep", () -> none(files("test"), SLEEPS));
    rules.put("nothing is printed", () -> none(files("main"), PRINTS));
    if (!base.equals("org.guildhall.kit")) {
      rules.put("only the kit writes outbox and inbox", () -> none(files("main"), WRITES_OUTBOX));
    }
    return rules;
  }

  /** Those that hold for tools and browser tests too. */
  Map<String, Runnable> sizes() {
    Map<String, Runnable> rules = new LinkedHashMap<>();
    rules.put("no file has more than 400 lines", this::filesAreShort);
    rules.put("no method has more than 40 lines", this::methodsAreShort);
    rules.put("no package has more than 15 types", this::packagesAreSmall);
    return rules;
  }

  /** Tests are counted apart from what they test. */
  private void packagesAreSmall() {
    List<String> tooLarge = new ArrayList<>();
    files("").stream()
        .filter(file -> !file.endsWith("package-info.java"))
        .collect(Collectors.groupingBy(this::packageOf, TreeMap::new, Collectors.counting()))
        .forEach((name, types) -> {
          if (types > LARGEST_PACKAGE) {
            tooLarge.add(name + ": " + types + " types");
          }
        });
    assertThat(tooLarge).isEmpty();
  }

  /** Such as {@code main/java/org/guildhall/kit}, so that tests have a name of their own. */
  private String packageOf(Path file) {
    return sources.relativize(file.getParent()).toString();
  }

  private void filesAreShort() {
    List<String> tooLong = new ArrayList<>();
    for (Path file : files("")) {
      long lines = read(file).lines().count();
      if (lines > LONGEST_FILE) {
        tooLong.add(file + ": " + lines + " lines");
      }
    }
    assertThat(tooLong).isEmpty();
  }

  private void methodsAreShort() {
    List<String> tooLong = new ArrayList<>();
    MethodLengths.of(files(""))
        .forEach((method, lines) -> {
          if (lines > LONGEST_METHOD) {
            tooLong.add(method + ": " + lines + " lines");
          }
        });
    assertThat(tooLong).isEmpty();
  }

  private void packagesAreMarked() {
    List<String> unmarked = new ArrayList<>();
    for (Path folder : files("main").stream().map(Path::getParent).distinct().toList()) {
      Path info = folder.resolve("package-info.java");
      String text = Files.exists(info) ? read(info) : "";
      if (!text.contains("@NullMarked") || !text.stripLeading().startsWith("/**")) {
        unmarked.add(folder.toString());
      }
    }
    assertThat(unmarked).isEmpty();
  }

  private static void none(List<Path> files, Pattern forbidden) {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      if (!file.endsWith("SourceRules.java") && forbidden.matcher(read(file)).find()) {
        found.add(file.toString());
      }
    }
    assertThat(found).isEmpty();
  }

  private List<Path> files(String part) {
    try (Stream<Path> all = Files.walk(sources.resolve(part))) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
