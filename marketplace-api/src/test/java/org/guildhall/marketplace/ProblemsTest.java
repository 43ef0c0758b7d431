package org.guildhall.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.base.problem.ProblemType;
import org.guildhall.kit.testing.words.Messages;
import org.guildhall.kit.testing.words.ProblemWords;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  @Test
  void shouldDocumentEveryProblemWithItsStatus() throws IOException {
    String documented = Files.readString(Path.of("../docs/problems/marketplace.md"));

    List<ProblemType> problems = problems();

    assertThat(problems).hasSizeGreaterThan(10);
    assertThat(problems)
        .allSatisfy(problem ->
            assertThat(documented)
                .contains("| `" + problem.slug() + "` | " + problem.status() + " |"));
  }

  /** Pages show the detail of a problem, and what it says of a field, as it is. */
  @Test
  void shouldSayEveryProblemInWordsOfPeople() {
    assertThat(ProblemWords.objections(Path.of("target/classes"))).isEmpty();
    assertThat(Messages.objections("org.guildhall.marketplace")).isEmpty();
  }

  private static List<ProblemType> problems() {
    List<ProblemType> found = new ArrayList<>();
    for (JavaClass type : new ClassFileImporter().importPackages("org.guildhall.marketplace")) {
      if (type.isEnum() && type.isAssignableTo(ProblemType.class)) {
        for (Object constant : type.reflect().getEnumConstants()) {
          found.add((ProblemType) constant);
        }
      }
    }
    return found;
  }
}
