package org.guildhall.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guildhall.local.Ports;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Kind;
import org.guildhall.local.installation.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortCheckTest {
  @TempDir Path folder;

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
  void shouldNameATakenPortOfHealthAndMetrics() throws IOException {
    try (ServerSocket shop = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int taken = shop.getLocalPort();
      Installation installation = freePorts(Map.of(Part.MARKET, taken - Installation.BESIDE));

      assertThat(PortCheck.problems(installation, part -> false))
          .singleElement()
          .asString()
          .contains("Port " + taken)
          .contains("the health and metrics of the Marketplace API")
          .contains("--market-port " + (taken - Installation.BESIDE + 10_000));
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

  private Installation freePorts(Map<Part, Integer> chosen) {
    Map<Part, Integer> ports = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      ports.put(part, chosen.getOrDefault(part, free()));
    }
    return new Installation(folder, Kind.NORMAL, ports);
  }

  /** With the one beside it, for health and metrics. */
  private static int free() {
    int port = Ports.free();
    while (!Ports.isFree(port + Installation.BESIDE)) {
      port = Ports.free();
    }
    return port;
  }
}
