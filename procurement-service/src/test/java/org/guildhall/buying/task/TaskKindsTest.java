package org.guildhall.buying.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

/** Clients have a page for every kind that the description names, so it must name them all. */
class TaskKindsTest {
  private static final Pattern KIND = Pattern.compile("\"([a-z]+\\.[a-z]+)\"");

  @Test
  void shouldDescribeEveryKindOfTaskThatIsGivenOut() throws IOException {
    List<String> described =
        List.of(
            Arrays.stream(Task.class.getRecordComponents())
                .filter(component -> component.getName().equals("kind"))
                .findFirst()
                .orElseThrow()
                .getAccessor()
                .getAnnotation(Schema.class)
                .enumeration());

    assertThat(described).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(givenOut());
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
