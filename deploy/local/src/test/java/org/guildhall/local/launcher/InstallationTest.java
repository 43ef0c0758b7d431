package org.guildhall.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.local.Folders;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.Ports;
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
  void shouldNameEveryTakenPortAndHowToChooseAnother() throws IOException {
    try (ServerSocket shop = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int taken = shop.getLocalPort();
      Installation installation = freePorts(Map.of(Part.MARKET, taken));

      List<String> problems = PortCheck.problems(installation, part -> false);

      assertThat(problems).hasSize(1);
      assertThat(problems.getFirst())
          .contains("Port " + taken)
          .contains("Marketplace API")
          .contains("--market-port")
          .contains("GUILDHALL_MARKET_PORT")
          .contains("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void shouldNotMistakeItsOwnServicesForStrangers() throws IOException {
    try (ServerSocket own = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Installation installation = freePorts(Map.of(Part.MARKET, own.getLocalPort()));

      assertThat(PortCheck.problems(installation, part -> part == Part.MARKET)).isEmpty();
    }
  }

  @Test
  void shouldRefuseOnePortForTwoParts() {
    int port = Ports.free();
    Installation installation = freePorts(Map.of(Part.MARKET, port, Part.PORTAL, port));

    assertThat(PortCheck.problems(installation, part -> false))
        .singleElement()
        .asString()
        .contains("cannot both have port " + port);
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
  void shouldLetSealingKeysBeMadeAtTheFirstStartOnly() {
    SealingKeys keys = new SealingKeys(freePorts(Map.of()));
    Folders.createPrivate(folder.resolve("state"));
    assertThat(keys.passing()).containsValue("true");

    keys.remember();

    assertThat(keys.passing()).containsValue("false");
    assertThat(keys.folder()).isDirectory();
  }

  @Test
  void shouldLetOnlyOneLauncherChangeAnInstallation() {
    try (LauncherLock first = LauncherLock.take(folder)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> LauncherLock.take(folder)).isNotNull();
    }
    LauncherLock.take(folder).close();
  }

  private Installation freePorts(Map<Part, Integer> chosen) {
    Map<Part, Integer> ports = new java.util.EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      ports.put(part, chosen.getOrDefault(part, Ports.free()));
    }
    return new Installation(folder, Kind.NORMAL, ports);
  }
}
