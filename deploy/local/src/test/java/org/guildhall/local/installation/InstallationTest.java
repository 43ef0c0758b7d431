package org.guildhall.local.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.guildhall.local.LocalStackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
  @TempDir Path folder;

  @Test
  void shouldRememberChosenPortsForLaterCommands() {
    Installation.open(folder, Optional.empty(), Map.of(Part.PORTAL, 18_080)).save();

    Installation later = Installation.open(folder, Optional.empty(), Map.of(Part.KAFKA, 19_392));

    assertThat(later.port(Part.PORTAL)).isEqualTo(18_080);
    assertThat(later.port(Part.KAFKA)).isEqualTo(19_392);
    assertThat(later.port(Part.MARKET)).isEqualTo(Part.MARKET.defaultPort());
  }

  @Test
  void shouldRefuseToMixRealAndPretendedDates() {
    Installation.open(folder, Optional.of(Kind.NORMAL), Map.of()).save();

    assertThatThrownBy(() -> Installation.open(folder, Optional.of(Kind.SANDBOX), Map.of()))
        .isInstanceOf(LocalStackException.class)
        .hasMessageContaining("normal installation")
        .hasMessageContaining("--sandbox --data");
  }

  @Test
  void shouldKeepTheKindOfTheFolderWhenNoneIsAskedFor() {
    Installation.open(folder, Optional.of(Kind.SANDBOX), Map.of()).save();

    assertThat(Installation.open(folder, Optional.empty(), Map.of()).kind())
        .isEqualTo(Kind.SANDBOX);
  }

  @Test
  void shouldCreateSecretsOnceAndForTheirOwnerOnly() throws IOException {
    Secrets secrets = new Secrets(folder.resolve("secrets"));

    String password = secrets.password("database-portal");
    Path file = folder.resolve("secrets/database-portal");

    assertThat(new Secrets(folder.resolve("secrets")).password("database-portal"))
        .isEqualTo(password)
        .hasSize(64);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void shouldLetOnlyOneLauncherChangeAnInstallation() {
    try (LauncherLock first = LauncherLock.take(folder)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> LauncherLock.take(folder)).isNotNull();
    }
    LauncherLock.take(folder).close();
  }
}
