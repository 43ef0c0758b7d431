package org.guildhall.e2e.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.guildhall.e2e.run.Installation;
import org.guildhall.e2e.run.OneInstallation;
import org.guildhall.e2e.run.Processes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What an installation stands on: who can reach it, who can read it, and that it stands up again.
 */
@ExtendWith(OneInstallation.class)
class GroundTest {
  private static final List<String> KEPT =
      List.of("secrets", "state", "logs", "documents", "kafka", "postgres");

  @Test
  void shouldListenOnTheLoopbackAddressOnly(Installation installation) {
    assumeTrue(Processes.canTell(), "This system does not tell who listens where");
    Map<String, Set<String>> listening = new HashMap<>();
    installation
        .processes()
        .alive()
        .forEach((part, pid) -> listening.put(part, Processes.listening(pid)));

    assertThat(listening).hasSize(6);
    listening.forEach((part, addresses) ->
        assertThat(addresses).as(part).isNotEmpty().allMatch(one -> one.startsWith("127.0.0.1:")));
  }

  @Test
  void shouldLetNobodyButTheirOwnerReadDataSecretsAndLogs(Installation installation)
      throws IOException {
    List<Path> roots = new ArrayList<>();
    KEPT.forEach(folder -> roots.add(installation.data().resolve(folder)));
    try (Stream<Path> keycloaks = Files.list(installation.data())) {
      keycloaks
          .filter(path -> path.getFileName().toString().startsWith("keycloak-"))
          .forEach(keycloak -> roots.add(keycloak.resolve("data")));
    }

    List<Path> open = new ArrayList<>();
    for (Path root : roots) {
      Files.walkFileTree(root, new OpenOnes(open));
    }

    assertThat(open).isEmpty();
    assertThat(isOpen(installation.data())).isFalse();
  }

  private static boolean isOpen(Path path) throws IOException {
    return Files.getPosixFilePermissions(path).stream()
        .map(PosixFilePermission::name)
        .anyMatch(permission -> !permission.startsWith("OWNER"));
  }

  /** Collects what somebody else can read; servers remove files of theirs meanwhile. */
  private static final class OpenOnes extends SimpleFileVisitor<Path> {
    private final List<Path> open;

    OpenOnes(List<Path> open) {
      this.open = open;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      return visitFile(folder, attributes);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      try {
        if (isOpen(file)) {
          open.add(file);
        }
      } catch (NoSuchFileException removed) {
        return visitFileFailed(file, removed);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }

  @Test
  @Tag("long")
  void shouldStandUpAgainWhateverIsKilled(Installation installation) throws Exception {
    Map<String, Long> before = installation.processes().alive();
    assertThat(before).hasSize(6);

    before.values().forEach(Processes::kill);

    eventually(() -> {
      Map<String, Long> after = installation.processes().alive();
      assertThat(after).hasSize(6);
      after.forEach((part, pid) -> assertThat(pid).as(part).isNotEqualTo(before.get(part)));
    });
    eventually(() -> assertThat(installation.does("status")).isTrue());
    assertThat(installation.data().resolve("logs/supervisor.log"))
        .content()
        .contains("PostgreSQL has died; started again at once", "Portal is started again");
  }

  private static void eventually(ThrowingRunnable holds) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(holds);
  }
}
