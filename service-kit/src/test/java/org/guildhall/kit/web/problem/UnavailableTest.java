package org.guildhall.kit.web.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.guildhall.kit.KitTest;
import org.guildhall.kit.base.document.DocumentConfig;
import org.guildhall.kit.base.problem.KitProblem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is away for a while is no mistake of ours: it is said when to try again. */
@KitTest
@Tag("slice")
class UnavailableTest {
  @Inject DocumentConfig documents;

  private static void assertTriedAgainLater(ValidatableResponse answer) {
    answer.spec(problem(KitProblem.UNAVAILABLE)).header("Retry-After", matchesPattern("\\d+"));
  }

  private static ValidatableResponse read() {
    return given().get("/api/v1/probes/" + UUID.randomUUID()).then();
  }

  @Test
  void shouldSayWhenToTryAgainWhileTheDatabaseIsAway() throws SQLException {
    read().spec(problem(KitProblem.NOT_FOUND));
    try (var unused = LostDatabase.ofTheApplication()) {
      // A connection that was open, and a new one.
      for (int times = 0; times < 3; times++) {
        assertTriedAgainLater(read());
      }
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> read().spec(problem(KitProblem.NOT_FOUND)));
  }

  @Test
  void shouldSayWhenToTryAgainWhileDocumentsCannotBeWritten() throws IOException {
    Path folder = documents.folder();
    Path aside = folder.resolveSibling(folder.getFileName() + "~aside");
    Files.createDirectories(folder);
    Files.move(folder, aside);
    // Whoever runs the tests may write everywhere; nobody can write below a file.
    Files.createFile(folder);
    try {
      assertTriedAgainLater(keep());
    } finally {
      Files.delete(folder);
      Files.move(aside, folder);
    }
    keep().statusCode(200);
  }

  private static ValidatableResponse keep() {
    return given()
        .multiPart("file", "a.txt", new byte[] {65})
        .put("/api/v1/probe-documents")
        .then();
  }

  /** Tokens are checked by its keys, which a service that starts has to ask for. */
  @Test
  void shouldSayWhenToTryAgainWhileTheIdentityProviderIsAway() {
    assertTriedAgainLater(given().get("/api/v1/probes/provider-away").then());
  }

  @Test
  void shouldRecogniseAFullDiskAndNotBlameItForALostClient() {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full), "Skipped: no disk here is always full");
    Throwable failed =
        catchThrowable(() -> {
          try (OutputStream out = Files.newOutputStream(full)) {
            out.write(1);
          }
        });

    assertThat(DiskFailure.typeOf(new UncheckedIOException((IOException) failed)))
        .isEqualTo(KitProblem.UNAVAILABLE);
    assertThat(DiskFailure.typeOf(new IOException("Connection reset"))).isNull();
  }
}
