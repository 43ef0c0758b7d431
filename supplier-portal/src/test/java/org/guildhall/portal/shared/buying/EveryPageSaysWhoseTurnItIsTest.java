package org.guildhall.portal.shared.buying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever reads a page of something that goes on learns there what is next, and whose turn it is.
 */
class EveryPageSaysWhoseTurnItIsTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  /** A page that shows where one process stands, or on which somebody does their part of it. */
  private static final Pattern OF_A_PROCESS =
      Pattern.compile(
          "\\{#status (procurement|consortium|challenge|response|tender)\\.status|"
              + "\\{(sheet|mine|answer)\\.");

  private static final Pattern SAYS_WHAT_IS_NEXT =
      Pattern.compile("\\{#nextSteps |\\{#turns |Whose turn it is");

  /** A list, of which each entry leads to its page; and a report of what is over. */
  private static final Set<String> NOT_OF_ONE_PROCESS =
      Set.of("site/challenges.html", "site/openingReports.html");

  @Test
  void shouldSayOnEveryPageOfAProcessWhatIsNextAndWhoseTurnItIs() throws IOException {
    List<String> pages = pages();

    assertThat(pages)
        .contains("site/challenge.html", "supplier/response.html", "evaluator/sheet.html")
        .hasSizeGreaterThan(8);
    assertThat(pages.stream().filter(page -> !says(page))).isEmpty();
  }

  private static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .map(file -> TEMPLATES.relativize(file).toString().replace('\\', '/'))
          .filter(page -> !page.startsWith("tags/") && !page.startsWith("shared/"))
          .filter(page -> OF_A_PROCESS.matcher(read(page)).find())
          .filter(page -> !NOT_OF_ONE_PROCESS.contains(page))
          .toList();
    }
  }

  private static boolean says(String page) {
    return SAYS_WHAT_IS_NEXT.matcher(read(page)).find();
  }

  private static String read(String page) {
    try {
      return Files.readString(TEMPLATES.resolve(page));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
