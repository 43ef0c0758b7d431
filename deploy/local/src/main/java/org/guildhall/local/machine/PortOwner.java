package org.guildhall.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.local.Commands;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.process.CommandLines;

/** Who listens on a port, as far as the system tells. */
public final class PortOwner {
  private static final String LISTENING = "0A";
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final int SHOWN = 90;

  private PortOwner() {}

  /** For example {@code process 4711 (java -jar shop.jar)}. */
  public static Optional<String> describe(int port) {
    return pid(port)
        .flatMap(ProcessHandle::of)
        .map(handle -> {
          String command = CommandLines.of(handle).orElse("unknown program");
          return "process %d (%s)".formatted(handle.pid(), shorten(command));
        });
  }

  private static String shorten(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }

  private static Optional<Long> pid(int port) {
    if (Files.isReadable(Path.of("/proc/net/tcp"))) {
      return pidByProc(port);
    }
    try {
      List<String> lsof = List.of("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-t");
      return Commands.run(Duration.ofSeconds(10), lsof).lines().findFirst().map(Long::parseLong);
    } catch (LocalStackException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> pidByProc(int port) {
    Set<String> sockets = new HashSet<>();
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      for (String line : lines(Path.of(table))) {
        String[] columns = line.strip().split("\\s+");
        if (columns.length > INODE
            && columns[LOCAL_ADDRESS].endsWith(suffix)
            && columns[STATE].equals(LISTENING)) {
          sockets.add("socket:[" + columns[INODE] + "]");
        }
      }
    }
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> holdsOneOf(pid, sockets))
        .findFirst();
  }

  private static boolean holdsOneOf(long pid, Set<String> sockets) {
    try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return open.anyMatch(file -> sockets.contains(target(file)));
    } catch (IOException e) {
      // Another user's process, or one that has just ended.
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }
}
