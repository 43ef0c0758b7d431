package org.guildhall.e2e.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processes of an installation by the names of its parts, and where they listen as Linux tells
 * it.
 */
public final class Processes {
  private static final List<String> REGISTERED =
      List.of("kafka", "keycloak", "marketplace-api", "procurement-service", "supplier-portal");
  private static final String LISTENING = "0A";

  private final Path data;

  /** Of the installation in the data folder. */
  Processes(Path data) {
    this.data = data;
  }

  /** The parts that live, each with its process id. */
  public Map<String, Long> alive() {
    Map<String, Long> alive = new TreeMap<>();
    for (String part : REGISTERED) {
      pid(data.resolve("state").resolve(part + ".pid"), part, alive);
    }
    pid(data.resolve("postgres/data/postmaster.pid"), "postgres", alive);
    return alive;
  }

  private static void pid(Path file, String part, Map<String, Long> alive) {
    try {
      long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
        alive.put(part, pid);
      }
    } catch (IOException | RuntimeException notThere) {
      // It is just being started.
    }
  }

  /** Without a word, as a power cut or the machine's memory killer would. */
  public static void kill(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Whether this system tells where a process listens. */
  public static boolean canTell() {
    return Files.isReadable(Path.of("/proc/self/net/tcp"));
  }

  /** Where the process listens: {@code 127.0.0.1:8080}; on any address {@code 0.0.0.0:8080}. */
  public static Set<String> listening(long pid) {
    Set<String> sockets = sockets(pid);
    Set<String> listening = new TreeSet<>();
    for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
      for (String[] line : lines(Path.of("/proc", "" + pid, "net", table))) {
        boolean waits = table.startsWith("udp") || line[3].equals(LISTENING);
        if (waits && sockets.contains("socket:[" + line[9] + "]")) {
          listening.add(address(line[1]));
        }
      }
    }
    return listening;
  }

  private static Set<String> sockets(long pid) {
    try (Stream<Path> open = Files.list(Path.of("/proc", "" + pid, "fd"))) {
      return open.map(Processes::target).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  private static List<String[]> lines(Path table) {
    try {
      List<String[]> lines = new ArrayList<>();
      for (String line : Files.readString(table, StandardCharsets.US_ASCII).lines().toList()) {
        lines.add(line.strip().split("\\s+"));
      }
      return lines.subList(1, lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From {@code 0100007F:1F90}, whose address is written backwards, each four bytes. */
  private static String address(String hex) {
    String[] parts = hex.split(":");
    int port = Integer.parseInt(parts[1], 16);
    return switch (parts[0]) {
      case "0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000" ->
          "127.0.0.1:" + port;
      case "00000000", "00000000000000000000000000000000" -> "0.0.0.0:" + port;
      default -> parts[0] + ":" + port;
    };
  }
}
