package org.guildhall.e2e.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A complete installation: PostgreSQL, Kafka, Keycloak and the three services as this build has
 * built them, brought up and down by the launcher program, on free ports. With -Dguildhall.base=…
 * the tests walk through a running one instead.
 */
public final class Installation implements AutoCloseable {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path LOG = Path.of("target/installation.log").toAbsolutePath();
  private static final long MINUTES_TO_START = 10;

  /** From a service's port to that of its health and metrics. */
  private static final int BESIDE = 1_000;

  private static final int LOWEST_PORT = 12_000;
  private static final int HIGHEST_PORT = 31_000;

  private static final List<String> PARTS =
      List.of("portal", "market", "procurement", "keycloak", "postgres", "kafka", "mailbox");
  private static final Map<String, Path> BUILT =
      Map.of(
          "the launcher", ROOT.resolve("deploy/local/target/lib"),
          "marketplace-api", application("marketplace-api"),
          "procurement-service", application("procurement-service"),
          "supplier-portal", application("supplier-portal"));

  private final Path data;
  private final String portal;
  private final boolean own;

  private Installation(Path data, String portal, boolean own) {
    this.data = data;
    this.portal = portal;
    this.own = own;
  }

  /**
   * Ready to use; skips the tests when it has not been built.
   *
   * @param folder where its data are, below the build's own
   * @param kind what {@code up} is told of it
   */
  static Installation ready(String folder, String kind) {
    Path data = Path.of("target", folder).toAbsolutePath();
    String running = System.getProperty("guildhall.base", "");
    if (!running.isBlank()) {
      return new Installation(data, running, false);
    }
    mustBeBuilt();
    clear(data);
    List<Integer> ports = freePorts(PARTS.size());
    Installation installation =
        new Installation(data, "http://127.0.0.1:" + ports.getFirst(), true);
    Runtime.getRuntime().addShutdownHook(new Thread(installation::close));
    List<String> up = new ArrayList<>(List.of("up", kind, "--as-built", "--data", data.toString()));
    for (int i = 0; i < PARTS.size(); i++) {
      up.addAll(List.of("--" + PARTS.get(i) + "-port", ports.get(i).toString()));
    }
    int result = launcher(up.toArray(String[]::new));
    if (result != 0) {
      installation.close();
      throw new IllegalStateException("The installation did not start:\n" + said());
    }
    return installation;
  }

  /** Where its pages are. */
  public String portal() {
    return portal;
  }

  /** A command of the launcher about this installation, which must succeed. */
  public void must(String... command) {
    Assumptions.assumeTrue(own, "Left out: the launcher knows only installations of its own");
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--data", data.toString()));
    if (launcher(arguments.toArray(String[]::new)) != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed:\n" + said());
    }
  }

  /** What a command of the launcher about this installation says; it must succeed. */
  public String told(String... command) {
    int before = said().length();
    must(command);
    return said().substring(before);
  }

  /** Whether a command of the launcher about this installation succeeds. */
  public boolean does(String command) {
    return launcher(command, "--data", data.toString()) == 0;
  }

  /** Where its data are; skips the test where somebody else's installation is used. */
  public Path data() {
    Assumptions.assumeTrue(own, "Left out: only its own installation is looked into");
    return data;
  }

  /** Its processes. */
  public Processes processes() {
    return new Processes(data());
  }

  @Override
  public void close() {
    if (own && Files.isDirectory(data.resolve("state"))) {
      launcher("down", "--data", data.toString());
    }
  }

  private static void mustBeBuilt() {
    List<String> missing =
        BUILT.entrySet().stream()
            .filter(part -> !Files.exists(part.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    if (!missing.isEmpty()) {
      String why = "not built: " + String.join(", ", missing) + " (./guildhall test builds them)";
      System.getLogger(Installation.class.getName())
          .log(System.Logger.Level.WARNING, "THE MAIN JOB IN A BROWSER IS LEFT OUT: " + why);
      Assumptions.abort("The main job in a browser is left out: " + why);
    }
  }

  /** Ends what a killed run left, and forgets its data; the prepared Keycloak is kept. */
  private static void clear(Path data) {
    if (!Files.isDirectory(data)) {
      return;
    }
    launcher("down", "--data", data.toString());
    try (Stream<Path> parts = Files.list(data)) {
      for (Path part : parts.toList()) {
        if (!part.getFileName().toString().startsWith("keycloak-")) {
          Programs.delete(part);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int launcher(String... arguments) {
    List<String> command = Programs.launcher();
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder launcher = new ProcessBuilder(command);
      // For what ends after some minutes, optimising takes more time than it saves.
      launcher.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
      Process process =
          launcher
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
              .start();
      if (!process.waitFor(MINUTES_TO_START, TimeUnit.MINUTES)) {
        process.destroy();
        return -1;
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /**
   * Held together, so that no two are the same; and what stands beside each is free as well. Below
   * those that systems give to connections: a server that starts minutes later finds it free still.
   */
  private static List<Integer> freePorts(int count) {
    List<ServerSocket> held = new ArrayList<>();
    List<Integer> ports = new ArrayList<>();
    try {
      while (ports.size() < count) {
        int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
        try {
          held.add(new ServerSocket(port));
          held.add(new ServerSocket(port + BESIDE));
          ports.add(port);
        } catch (IOException taken) {
          // Then another one.
          continue;
        }
      }
      for (ServerSocket socket : held) {
        socket.close();
      }
      return ports;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path application(String module) {
    return ROOT.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }

  private static String said() {
    try {
      return Files.readString(LOG);
    } catch (IOException e) {
      return "(nothing in " + LOG + ")";
    }
  }
}
