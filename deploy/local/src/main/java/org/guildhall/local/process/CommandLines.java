package org.guildhall.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guildhall.local.Commands;
import org.guildhall.local.LocalStackException;

/** The complete command line of a process, which Java itself may cut off or not give at all. */
public final class CommandLines {
  private CommandLines() {}

  /** Empty when the system does not tell. */
  public static Optional<String> of(ProcessHandle handle) {
    Path linux = Path.of("/proc", Long.toString(handle.pid()), "cmdline");
    if (Files.isReadable(linux)) {
      try {
        String text = new String(Files.readAllBytes(linux), StandardCharsets.UTF_8);
        return Optional.of(text.replace('\0', ' ').strip()).filter(line -> !line.isEmpty());
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    try {
      List<String> ps = List.of("ps", "-ww", "-o", "command=", "-p", Long.toString(handle.pid()));
      return Optional.of(Commands.run(Duration.ofSeconds(10), ps)).filter(line -> !line.isEmpty());
    } catch (LocalStackException e) {
      return handle.info().commandLine();
    }
  }
}
