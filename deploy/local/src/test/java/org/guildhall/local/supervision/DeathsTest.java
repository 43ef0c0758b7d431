package org.guildhall.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Kind;
import org.guildhall.local.installation.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeathsTest {
  private static final Instant BEGIN = Instant.parse("2026-11-30T09:00:00Z");

  @TempDir Path folder;
  private final Deaths deaths = new Deaths();

  @Test
  void shouldStartAtOnceWhatDiesForTheFirstTime() {
    deaths.seenAlive(BEGIN);
    assertThat(deaths.isDue(BEGIN)).isFalse();

    assertThat(deaths.seenDead(BEGIN.plusSeconds(1))).isTrue();

    assertThat(deaths.seenDead(BEGIN.plusSeconds(2))).as("news only once").isFalse();
    assertThat(deaths.isDue(BEGIN.plusSeconds(2))).isTrue();
    assertThat(deaths.all()).isEqualTo(1);
  }

  @Test
  void shouldWaitLongerEachTimeItDiesAgain() {
    List<Duration> pauses = new ArrayList<>();
    Instant now = BEGIN;
    for (int i = 0; i < 9; i++) {
      deaths.seenDead(now);
      Instant died = now;
      while (!deaths.isDue(now)) {
        now = now.plusSeconds(1);
      }
      pauses.add(Duration.between(died, now));
      deaths.started(now);
      deaths.seenAlive(now);
    }

    assertThat(pauses)
        .isEqualTo(Stream.of(0, 1, 2, 4, 8, 16, 32, 60, 60).map(Duration::ofSeconds).toList());
  }

  @Test
  void shouldWaitLongerEachTimeItCannotEvenBeStarted() {
    deaths.seenDead(BEGIN);
    deaths.started(BEGIN);
    assertThat(deaths.isDue(BEGIN)).isFalse();
    deaths.started(BEGIN.plusSeconds(1));

    assertThat(deaths.isDue(BEGIN.plusSeconds(2))).isFalse();
    assertThat(deaths.isDue(BEGIN.plusSeconds(3))).isTrue();
    assertThat(deaths.all()).isEqualTo(1);
  }

  @Test
  void shouldForgetThePausesOfWhatHasLivedForAWhile() {
    deaths.seenDead(BEGIN);
    deaths.started(BEGIN);
    deaths.seenAlive(BEGIN.plusSeconds(1));
    deaths.seenAlive(BEGIN.plus(Duration.ofMinutes(6)));

    deaths.seenDead(BEGIN.plus(Duration.ofMinutes(7)));

    assertThat(deaths.isDue(BEGIN.plus(Duration.ofMinutes(7)))).isTrue();
    assertThat(deaths.all()).isEqualTo(2);
  }

  @Test
  void shouldTellStatusOfIt() {
    Installation installation = new Installation(folder, Kind.NORMAL, Map.of());
    deaths.seenDead(BEGIN);
    SupervisionFile.of(installation).write(Map.of(Part.KAFKA, deaths, Part.PORTAL, new Deaths()));

    Supervision supervision = new Supervision(installation);
    assertThat(supervision.about(Part.KAFKA))
        .contains("is dead; died once, last at 2026-11-30T09:00:00Z");
    assertThat(supervision.about(Part.PORTAL)).isEmpty();

    deaths.started(BEGIN.plusSeconds(1));
    deaths.seenAlive(BEGIN.plusSeconds(2));
    SupervisionFile.of(installation).write(Map.of(Part.KAFKA, deaths));
    assertThat(supervision.about(Part.KAFKA))
        .contains("died and was started again once, last at 2026-11-30T09:00:00Z");
  }
}
