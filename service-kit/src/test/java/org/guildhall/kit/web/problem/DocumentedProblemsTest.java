package org.guildhall.kit.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guildhall.kit.base.problem.KitProblem;
import org.junit.jupiter.api.Test;

class DocumentedProblemsTest {

  @Test
  void shouldDocumentEveryProblemWithItsStatus() throws IOException {
    String documented = Files.readString(Path.of("../docs/problems/service-kit.md"));
    assertThat(KitProblem.values())
        .allSatisfy(problem ->
            assertThat(documented)
                .contains("| `" + problem.slug() + "` | " + problem.status() + " |"));
  }
}
