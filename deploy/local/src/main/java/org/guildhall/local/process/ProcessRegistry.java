package org.guildhall.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.local.Commands;
import org.guildhall.local.Detached;
import org.guildhall.local.Folders;
import org.guildhall.local.LocalStackException;

/**
 * The processes of one installation, remembered in files.
 *
 * <p>A process writes its own id before it becomes the wanted program, so there is no moment at
 * which killing the launcher could leave an unknown process behind. A process id alone is never
 * trusted, because the system gives it to others later: a process is ours only when its command
 * line carries our marker or, where command lines are hidden, when it was started just before it
 * wrote the file.
 */
public final class ProcessRegistry {
  private static final String REMEMBER_AND_BECOME = "echo $$ >\"$1\" || exit 1; shift; exec \"$@\"";
  private static final Duration START_TOLERANCE = Duration.ofSeconds(10);
  private static final Duration REGISTRATION_PATIENCE = Duration.ofSeconds(30);
  private static final long LOG_LIMIT = 20_000_000;

  private final Path state;
  private final Path logs;

  /** Remembers in the {@code state} folder, sends output to the {@code logs} folder. */
  public ProcessRegistry(Path state, Path logs) {
    this.state = Folders.createPrivate(state);
    this.logs = Folders.createPrivate(logs);
  }

  /** Starts the process; one of the same name must not be running. */
  public RunningProcess start(ProcessSpec spec) {
    if (find(spec.name()).isPresent()) {
      throw new IllegalStateException(spec.name() + " is already running");
    }
    try {
      forget(spec.name());
      Files.writeString(file(spec.name(), "marker"), spec.marker());
      Files.writeString(file(spec.name(), "version"), spec.version());
      List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", REMEMBER_AND_BECOME, "sh"));
      command.add(pidFile(spec.name()).toString());
      command.addAll(spec.command());
      ProcessBuilder builder =
          new ProcessBuilder(Detached.from(command))
              .redirectInput(Redirect.from(new File("/dev/null")))
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(freshLog(spec.name()).toFile()));
      builder.environment().putAll(spec.environment());
      builder.environment().putAll(spec.passing());
      return awaitRegistration(spec, builder.start());
    } catch (IOException e) {
      throw new LocalStackException("Cannot start " + spec.name() + ": " + e.getMessage(), e);
    }
  }

  /** The process of that name if it is alive and ours. */
  public Optional<RunningProcess> find(String name) {
    Optional<Long> pid = read(pidFile(name)).map(Long::parseLong);
    return pid.flatMap(ProcessHandle::of)
        .filter(ProcessHandle::isAlive)
        .filter(handle -> isOurs(name, handle))
        .map(handle ->
            new RunningProcess(name, handle, read(file(name, "version")).orElse("unknown")));
  }

  /**
   * Asks the process to end and insists after the given time. Returns whether there was one. A
   * process which is not ours is left alone.
   */
  public boolean stop(String name, Duration patience) {
    Optional<RunningProcess> running = find(name);
    running.ifPresent(process -> end(process.handle(), patience));
    forget(name);
    return running.isPresent();
  }

  /** Where the process writes. */
  public Path log(String name) {
    return logs.resolve(name + ".log");
  }

  private RunningProcess awaitRegistration(ProcessSpec spec, Process started) {
    Instant end = Instant.now().plus(REGISTRATION_PATIENCE);
    while (Instant.now().isBefore(end)) {
      Optional<RunningProcess> running = find(spec.name());
      if (running.isPresent()) {
        return running.get();
      }
      if (!started.isAlive()) {
        break;
      }
      pause();
    }
    throw new LocalStackException(
        "%s ended at once; see %s".formatted(spec.name(), log(spec.name())));
  }

  private boolean isOurs(String name, ProcessHandle handle) {
    Optional<String> commandLine = CommandLines.of(handle);
    if (commandLine.isPresent()) {
      return read(file(name, "marker")).filter(commandLine.get()::contains).isPresent();
    }
    return handle.info().startInstant().map(start -> startedBefore(name, start)).orElse(false);
  }

  private boolean startedBefore(String name, Instant start) {
    try {
      Instant remembered = Files.getLastModifiedTime(pidFile(name)).toInstant();
      Duration between = Duration.between(start, remembered).abs();
      return between.compareTo(START_TOLERANCE) < 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void end(ProcessHandle handle, Duration patience) {
    handle.destroy();
    if (!Commands.awaitEnd(handle, patience)) {
      handle.destroyForcibly();
      Commands.awaitEnd(handle, patience);
    }
  }

  private void forget(String name) {
    for (String kind : List.of("pid", "version", "marker")) {
      try {
        Files.deleteIfExists(file(name, kind));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Path freshLog(String name) throws IOException {
    Path log = log(name);
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Files.move(log, logs.resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    return log;
  }

  private Path pidFile(String name) {
    return file(name, "pid");
  }

  private Path file(String name, String kind) {
    return state.resolve(name + "." + kind);
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

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("Interrupted", e);
    }
  }
}
