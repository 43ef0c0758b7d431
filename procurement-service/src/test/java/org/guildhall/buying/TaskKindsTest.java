package org.guildhall.buying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.web.task.TaskKinds;
import org.junit.jupiter.api.Test;

/** Clients have a page for every kind that the description names, so it must name them all. */
class TaskKindsTest {
  private static final Pattern KIND = Pattern.compile("\"([a-z]+\\.[a-z]+)\"");

  @Test
  void shouldNameEveryKindOfTaskThatIsGivenOut() throws IOException {
    assertThat(TaskKinds.named())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(givenOut());
  }

  private static Set<String> givenOut() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      return sources
          .filter(source -> source.getFileName().toString().endsWith("Tasks.java"))
          .flatMap(TaskKindsTest::kindsIn)
          .collect(Collectors.toSet());
    }
  }

  private static Stream<String> kindsIn(Path source) {
    try {
      return KIND.matcher(Files.readString(source)).results().map((MatchResult m) -> m.group(1));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
