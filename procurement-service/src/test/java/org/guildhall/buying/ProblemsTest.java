package org.guildhall.buying;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.kit.base.problem.ProblemType;
import org.guildhall.kit.testing.words.Messages;
import org.guildhall.kit.testing.words.ProblemWords;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private static final Path DOCUMENTS = Path.of("../docs/problems");

  @Test
  void shouldDocumentEveryProblemWithItsStatus() throws IOException {
    var documented = new StringBuilder();
    try (Stream<Path> pages = Files.list(DOCUMENTS)) {
      for (var page : pages.toList()) {
        documented.append(Files.readString(page));
      }
    }

    assertThat(problems())
        .hasSizeGreaterThan(20)
        .allSatisfy(problem ->
            assertThat(documented)
                .contains("| `" + problem.slug() + "` | " + problem.status() + " |"));
  }

  /** Pages show the detail of a problem, and what it says of a field, as it is. */
  @Test
  void shouldSayEveryProblemInWordsOfPeople() {
    assertThat(ProblemWords.objections(Path.of("target/classes"))).isEmpty();
    assertThat(Messages.objections("org.guildhall.buying")).isEmpty();
  }

  private static List<ProblemType> problems() {
    return new ClassFileImporter()
        .importPackages("org.guildhall.buying").stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
            .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
            .map(ProblemType.class::cast)
            .toList();
  }
}
