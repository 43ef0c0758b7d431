package org.guildhall.e2e.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guildhall.e2e.run.Installation;
import org.guildhall.e2e.run.OneInstallation;
import org.guildhall.e2e.run.Programs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Programs of deploy/load that end with 0 only when every receipt that was handed out verifies, the
 * whole log does, and every fact has arrived.
 */
@Tag("long")
@ExtendWith(OneInstallation.class)
class RestoreTest {
  private static final Path OUT = Path.of("target/restore").toAbsolutePath();

  @Test
  void shouldBringBackElsewhereWhatWasAcknowledgedBeforeABackupUnderLoad(Installation installation)
      throws IOException {
    Programs.delete(OUT);

    String said =
        Programs.load(
            installation,
            "kill/RestoreDrill",
            "--work",
            OUT.toString(),
            "--as-built",
            "--launcher",
            String.join(" ", Programs.launcher()));

    assertThat(said).contains("== restore took", "tenders opened, 0 damaged");
    assertThat(OUT.resolve("data/secrets")).doesNotExist();
    assertThat(Files.exists(OUT.resolve("keys/secrets/sealing"))).isTrue();
  }

  @Test
  void shouldLoseDoubleAndMixUpNothingWhateverIsKilledUnderLoad(Installation installation) {
    String said = Programs.load(installation, "kill/KillCampaign", "--rounds", "6", "--seed", "1");

    assertThat(said).contains("0 lost, doubled or out of order");
  }
}
