package org.guildhall.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.local.Folders;

/** What is remembered of the process with one name: its id, its version and its marker. */
final class ProcessFiles {
  private static final Duration START_TOLERANCE = Duration.ofSeconds(10);

  private final Path folder;
  private final String name;

  ProcessFiles(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** Forgets the process before and remembers what tells the next one; its id it writes itself. */
  void expect(ProcessSpec spec) throws IOException {
    forget();
    Files.writeString(Folders.createPrivateFile(file("marker")), spec.marker());
    Files.writeString(Folders.createPrivateFile(file("version")), spec.version());
  }

  /** Where the process writes its id. */
  Path pid() {
    return file("pid");
  }

  Optional<ProcessHandle> handle() {
    return read(pid()).map(Long::parseLong).flatMap(ProcessHandle::of);
  }

  String version() {
    return read(file("version")).orElse("unknown");
  }

  /** By its marker or, where command lines are hidden, by when it was started. */
  boolean isOurs(ProcessHandle handle) {
    Optional<String> commandLine = CommandLines.of(handle);
    if (commandLine.isPresent()) {
      return read(file("marker")).filter(commandLine.get()::contains).isPresent();
    }
    return handle.info().startInstant().map(this::isStart).orElse(false);
  }

  private boolean isStart(Instant start) {
    try {
      Instant remembered = Files.getLastModifiedTime(pid()).toInstant();
      Duration between = Duration.between(start, remembered).abs();
      return between.compareTo(START_TOLERANCE) < 0;
    } catch (IOException e) {
      return false;
    }
  }

  void forget() {
    for (String kind : List.of("pid", "version", "marker")) {
      try {
        Files.deleteIfExists(file(kind));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Path file(String kind) {
    return folder.resolve(name + "." + kind);
  }

  private static Optional<String> read(Path file) {
    try {
      // A process that is just writing its id has created the file but not filled it.
      return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
