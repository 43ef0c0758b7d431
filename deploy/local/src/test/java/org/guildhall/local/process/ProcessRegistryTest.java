package org.guildhall.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.guildhall.local.LocalStackException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRegistryTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;
  private ProcessRegistry registry;

  @BeforeEach
  void createRegistry() {
    registry = new ProcessRegistry(folder.resolve("state"), folder.resolve("logs"));
  }

  @AfterEach
  void stopEverything() {
    registry.stop("broker", PATIENCE);
  }

  @Test
  void shouldFindAProcessThatAnEarlierLauncherStarted() {
    RunningProcess started = registry.start(sleeper("broker", "10"));

    ProcessRegistry next = new ProcessRegistry(folder.resolve("state"), folder.resolve("logs"));

    assertThat(next.find("broker").map(process -> process.handle().pid()))
        .contains(started.handle().pid());
  }

  @Test
  void shouldStopWhatItStartedAndForgetIt() {
    RunningProcess started = registry.start(sleeper("broker", "60"));

    assertThat(registry.stop("broker", PATIENCE)).isTrue();

    Awaitility.await().atMost(PATIENCE).until(() -> !started.handle().isAlive());
    assertThat(registry.find("broker")).isEmpty();
    assertThat(registry.stop("broker", PATIENCE)).isFalse();
  }

  @Test
  void shouldNeverKillAProcessThatGotARecycledId() throws IOException {
    registry.start(sleeper("broker", "60"));
    registry.stop("broker", PATIENCE);
    Process stranger = new ProcessBuilder("sleep", "61").start();
    try {
      Files.writeString(folder.resolve("state/broker.pid"), Long.toString(stranger.pid()));
      Files.writeString(folder.resolve("state/broker.marker"), folder.toString());

      assertThat(registry.find("broker")).isEmpty();
      assertThat(registry.stop("broker", PATIENCE)).isFalse();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void shouldNotStartTheSameThingTwice() {
    registry.start(sleeper("broker", "60"));

    assertThatThrownBy(() -> registry.start(sleeper("broker", "60")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldSayWhereToLookWhenAProcessEndsAtOnce() {
    ProcessSpec spec =
        new ProcessSpec(
            "broker", List.of("/bin/sh", "-c", "exit 3 # " + folder), Map.of(), folder.toString());

    Optional<LocalStackException> failure = startFailure(spec);

    // A very short-lived process may still have been seen alive.
    failure.ifPresent(
        told -> assertThat(told).hasMessageContaining(folder.resolve("logs").toString()));
    Awaitility.await().atMost(PATIENCE).until(() -> registry.find("broker").isEmpty());
  }

  @Test
  void shouldKeepWhatTheProcessWrites() {
    registry.start(
        new ProcessSpec(
            "broker",
            List.of("/bin/sh", "-c", "echo $GREETING from " + folder + "; sleep 60"),
            Map.of("GREETING", "hello"),
            folder.toString()));

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(registry.log("broker")).content().contains("hello from " + folder));
  }

  @Test
  void shouldLetNobodyElseReadWhatTheProcessWrites() throws IOException {
    Path written = folder.resolve("written");
    registry.start(
        new ProcessSpec(
            "broker",
            List.of("/bin/sh", "-c", "echo secret | tee " + written + "; sleep 60"),
            Map.of(),
            folder.toString()));
    Awaitility.await().atMost(PATIENCE).until(() -> Files.isRegularFile(written));

    for (Path file : List.of(written, registry.log("broker"), folder.resolve("state/broker.pid"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .as(file.toString())
          .isEqualTo("rw-------");
    }
  }

  @Test
  void shouldKnowHowLongAProcessHasBeenRunning() {
    RunningProcess started = registry.start(sleeper("broker", "60"));

    assertThat(started.age(Instant.now().plusSeconds(3600))).isGreaterThan(Duration.ofMinutes(50));
  }

  @Test
  void shouldTellWhenAProcessHasToBeReplaced() {
    ProcessSpec spec = sleeper("broker", "60");

    assertThat(registry.start(spec).version()).isEqualTo(sleeper("broker", "60").version());
    assertThat(spec.version()).isNotEqualTo(sleeper("broker", "61").version());
    assertThat(spec.version())
        .isNotEqualTo(
            new ProcessSpec("broker", spec.command(), Map.of("PORT", "1"), spec.marker())
                .version());
  }

  private Optional<LocalStackException> startFailure(ProcessSpec spec) {
    try {
      registry.start(spec);
      return Optional.empty();
    } catch (LocalStackException e) {
      return Optional.of(e);
    }
  }

  private ProcessSpec sleeper(String name, String seconds) {
    return new ProcessSpec(
        name,
        List.of("/bin/sh", "-c", "exec sleep " + seconds + " # " + folder, folder.toString()),
        Map.of(),
        "sleep");
  }
}
