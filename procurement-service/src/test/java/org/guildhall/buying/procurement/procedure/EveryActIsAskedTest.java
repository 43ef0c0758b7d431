package org.guildhall.buying.procurement.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table that a use case does not ask is decoration: what has ended would go on. */
class EveryActIsAskedTest {
  /** Decided with the database's own clock, under the lock that lets tenders in. */
  private static final Set<Act> ASKED_OF_THE_DATABASE =
      EnumSet.of(Act.START_TENDER, Act.PROPOSE_QUALITY_OPENING);

  private static final String SOURCES = sources();

  static Stream<Act> actsOfPeople() {
    return Stream.of(Act.values())
        .filter(act -> act.role().isPresent())
        .filter(act -> !ASKED_OF_THE_DATABASE.contains(act));
  }

  @ParameterizedTest
  @MethodSource("actsOfPeople")
  void shouldBeAskedByTheUseCaseThatDoesIt(Act act) {
    assertThat(SOURCES)
        .containsPattern(
            "(mustBe|canBe|take|mustBeTime)\\((\\w+, )*\\s*Act\\."
                + Pattern.quote(act.name())
                + "\\b");
  }

  /** What tells what may be done next does not count. */
  private static String sources() {
    try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().endsWith("Acts.java"))
          .filter(file -> !file.toString().contains("/procedure/"))
          .map(EveryActIsAskedTest::read)
          .collect(Collectors.joining());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
