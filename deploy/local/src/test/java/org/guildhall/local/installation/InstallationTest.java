package org.guildhall.local.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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
  void shouldHaveTheMailboxBesideThePortalUnlessItIsChosen() throws IOException {
    Installation.open(folder, Optional.empty(), Map.of(Part.PORTAL, 18_080)).save();
    Path file = folder.resolve("installation.properties");
    assertThat(Installation.in(folder).orElseThrow().port(Part.MAILBOX)).isEqualTo(18_125);

    // As an installation is that has never had one.
    List<String> before =
        Files.readAllLines(file).stream().filter(line -> !line.contains("mailbox")).toList();
    Files.write(file, before);
    assertThat(Installation.open(folder, Optional.empty(), Map.of()).port(Part.MAILBOX))
        .isEqualTo(18_125);
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
  void shouldGoOnDemandingASecondFactorOnceItDoes() {
    Optional<Kind> normal = Optional.of(Kind.NORMAL);
    Installation first = Installation.open(folder, normal, Map.of());
    assertThat(first.secondFactorDemanded()).isFalse();
    first.demanding(Optional.of("true")).save();

    Installation later = Installation.open(folder, normal, Map.of()).demanding(Optional.empty());
    assertThat(later.secondFactorDemanded()).isTrue();
    later.save();
    assertThat(Installation.in(folder).orElseThrow().secondFactorDemanded()).isTrue();

    assertThat(later.demanding(Optional.of("false")).secondFactorDemanded()).isFalse();
    assertThatThrownBy(() -> later.demanding(Optional.of("yes")))
        .isInstanceOf(LocalStackException.class)
        .hasMessageContaining("true or false");
  }

  @Test
  void shouldCreateSecretsOnceAndForTheirOwnerOnly() throws IOException {
    Secrets secrets = new Secrets(folder.resolve("secrets"));

    String password = secrets.password("database-portal");
    Path file = folder.resolve("secrets/database-portal");

    assertThat(new Secrets(folder.resolve("secrets")).password("database-portal"))
        .isEqualTo(password)
        .hasSize(64);
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(file.getParent())).isEqualTo("rwx------");
  }

  @Test
  void shouldCloseWhatAnEarlierVersionLeftOpen() throws IOException {
    List<Path> open =
        List.of(
            folder.resolve("logs/kafka.log"),
            folder.resolve("documents/marketplace-api/ab/abcd"),
            folder.resolve("keycloak-26.0.0/data/import/guildhall-realm.json"));
    for (Path file : open) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "about people");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

    Installation.open(folder, Optional.empty(), Map.of()).makePrivate();

    for (Path file : open) {
      assertThat(permissions(file)).as(file.toString()).isEqualTo("rw-------");
      assertThat(permissions(file.getParent())).isEqualTo("rwx------");
    }
    assertThat(permissions(folder)).isEqualTo("rwx------");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
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
