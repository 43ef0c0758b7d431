package org.guildhall.local.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
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
 *
 * <p>What a process writes, its log included, nobody but its owner can read.
 */
public final class ProcessRegistry {
  private static final String REMEMBER_AND_BECOME =
      "umask 077; echo $$ >\"$1\" || exit 1; shift; exec \"$@\"";
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
      ProcessFiles files = files(spec.name());
      files.expect(spec);
      List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", REMEMBER_AND_BECOME, "sh"));
      command.add(files.pid().toString());
      command.addAll(spec.command());
      return awaitRegistration(spec, begin(spec, Detached.from(command)));
    } catch (IOException e) {
      throw new LocalStackException("Cannot start " + spec.name() + ": " + e.getMessage(), e);
    }
  }

  private Process begin(ProcessSpec spec, List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(freshLog(spec.name()).toFile()));
    builder.environment().putAll(spec.environment());
    builder.environment().putAll(spec.passing());
    return builder.start();
  }

  /** The process of that name if it is alive and ours. */
  public Optional<RunningProcess> find(String name) {
    ProcessFiles files = files(name);
    return files
        .handle()
        .filter(ProcessHandle::isAlive)
        .filter(files::isOurs)
        .map(handle -> new RunningProcess(name, handle, files.version()));
  }

  /**
   * Asks the process to end and insists after the given time. Returns whether there was one. A
   * process which is not ours is left alone.
   */
  public boolean stop(String name, Duration patience) {
    Optional<RunningProcess> running = find(name);
    running.ifPresent(process -> end(process.handle(), patience));
    files(name).forget();
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
      Commands.pause(Duration.ofMillis(20));
    }
    throw new LocalStackException(
        "%s ended at once; see %s".formatted(spec.name(), log(spec.name())));
  }

  private static void end(ProcessHandle handle, Duration patience) {
    handle.destroy();
    if (!Commands.awaitEnd(handle, patience)) {
      handle.destroyForcibly();
      Commands.awaitEnd(handle, patience);
    }
  }

  private Path freshLog(String name) throws IOException {
    Path log = log(name);
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Files.move(log, logs.resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    return Folders.createPrivateFile(log);
  }

  private ProcessFiles files(String name) {
    return new ProcessFiles(state, name);
  }
}
