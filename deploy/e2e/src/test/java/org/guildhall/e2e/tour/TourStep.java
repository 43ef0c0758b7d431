package org.guildhall.e2e.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A numbered step of the tour in the README, as it stands there. Whoever plays it takes the words
 * that it shows from it, so that none is promised which nobody looked for.
 */
final class TourStep {
  private static final Path README = Path.of("../../README.md");
  private static final String HEADING = "## Five minutes inside";
  private static final Pattern STEP = Pattern.compile("(?m)^(\\d+)\\. (.*)$");

  /** What a reader takes for the words of a page: "quoted", *slanted*, `typed`. */
  private static final Pattern SHOWN =
      Pattern.compile("\"([^\"]+)\"|(?<!\\*)\\*([^*]+)\\*(?!\\*)|`([^`]+)`");

  private final int number;
  private final String text;
  private final Set<String> unused;

  private TourStep(int number, String text) {
    this.number = number;
    this.text = text;
    this.unused =
        SHOWN
            .matcher(text)
            .results()
            .map(TourStep::words)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String words(MatchResult found) {
    return Stream.of(1, 2, 3)
        .map(found::group)
        .filter(one -> one != null)
        .findFirst()
        .orElseThrow();
  }

  /** All that there are, in their order. */
  static List<TourStep> all() throws IOException {
    String readme = Files.readString(README);
    int begin = readme.indexOf(HEADING);
    int end = readme.indexOf("\n## ", begin + HEADING.length());
    assertThat(begin).as(HEADING).isPositive();
    return STEP.matcher(readme.substring(begin, end))
        .results()
        .map(step -> new TourStep(Integer.parseInt(step.group(1)), step.group(2)))
        .toList();
  }

  int number() {
    return number;
  }

  /** These words, which the step must say. */
  String says(String words) {
    assertThat(text).as("step " + number).contains(words);
    unused.remove(words);
    return words;
  }

  /** Fails when the step shows words that nobody has used. */
  void mustBePlayedInFull() {
    assertThat(unused).as("shown in step %d and not looked for: %s", number, text).isEmpty();
  }

  @Override
  public String toString() {
    return number + ". " + text;
  }
}
