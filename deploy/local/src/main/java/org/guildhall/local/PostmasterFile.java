package org.guildhall.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes about itself into its data folder.
 *
 * @param data the folder
 */
record PostmasterFile(Path data, long pid, int port) {
  static final String NAME = "postmaster.pid";
  private static final int PORT_LINE = 3;

  static Optional<PostmasterFile> of(Path data) {
    try {
      List<String> lines = Files.readAllLines(data.resolve(NAME));
      long pid = Long.parseLong(lines.getFirst().strip());
      int port = lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
      return Optional.of(new PostmasterFile(data, pid, port));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The server's process, if the pid still belongs to a PostgreSQL server on these data. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process ->
            process
                .info()
                .command()
                .map(Path::of)
                .map(Path::getFileName)
                .map(name -> name.toString().startsWith("postgres"))
                .orElse(false))
        .filter(process ->
            // Where the system hides command lines, the name has to do.
            process.info().commandLine().map(line -> line.contains(data.toString())).orElse(true));
  }
}
