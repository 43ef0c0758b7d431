package org.guildhall.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is listed is what the services' sources tell and take in: a new topic is not forgotten. */
class TopicsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
  private static final Pattern TOPIC = Pattern.compile("TOPIC = \"([a-z-]+)\"");
  private static final Pattern OF_HANDLER =
      Pattern.compile("String topic\\(\\) \\{\\s+return \"([a-z-]+)\";");
  // The kit's own: everybody follows the clock, and who steers it says so.
  private static final String CLOCK = "operations";
  private static final String STEERS = "guildhall.sandbox.steering=true";

  @ParameterizedTest
  @ValueSource(strings = {"marketplace-api", "procurement-service", "supplier-portal"})
  void shouldListWhatAServiceTells(String service) {
    Set<String> told = found(service, "new Fact(", TOPIC);
    if (read(ROOT.resolve(service).resolve("src/main/resources/application.properties"))
        .contains(STEERS)) {
      told.add(CLOCK);
    }

    assertThat(Topics.known().toldBy(service)).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"marketplace-api", "procurement-service", "supplier-portal"})
  void shouldListWhatAServiceTakesIn(String service) {
    Set<String> takenIn = found(service, "implements FactHandler", OF_HANDLER);
    takenIn.add(CLOCK);

    assertThat(Topics.known().takenInBy(service)).isEqualTo(takenIn);
  }

  private static Set<String> found(String service, String marker, Pattern topic) {
    Set<String> found = new TreeSet<>();
    for (Path source : sources(service)) {
      String text = read(source);
      if (text.contains(marker)) {
        Matcher name = topic.matcher(text);
        assertThat(name.find()).as("the topic in " + source).isTrue();
        found.add(name.group(1));
      }
    }
    return found;
  }

  private static List<Path> sources(String service) {
    try (Stream<Path> all = Files.walk(ROOT.resolve(service).resolve("src/main/java"))) {
      return all.filter(path -> path.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
