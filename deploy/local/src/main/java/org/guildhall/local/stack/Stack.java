package org.guildhall.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guildhall.local.LocalPostgres;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;
import org.guildhall.local.process.ProcessRegistry;
import org.guildhall.local.process.RunningProcess;

/** The parts of an installation as they are: which run, which can be used; and stopping them. */
public final class Stack {
  static final Duration STOP_PATIENCE = Duration.ofSeconds(40);

  private final Installation installation;
  private final Console console;
  private final ProcessRegistry registry;
  private final Readiness readiness;

  /** Of the installation. */
  public Stack(Installation installation, Console console) {
    this.installation = installation;
    this.console = console;
    this.registry = new ProcessRegistry(installation.state(), installation.logs());
    this.readiness = new Readiness(installation);
  }

  /** Whether the part runs, as far as this installation started it. */
  public Optional<RunningProcess> running(Part part) {
    if (part == Part.POSTGRES) {
      return LocalPostgres.runningOn(postgresFolder(installation))
          .map(handle -> new RunningProcess(part.id(), handle, ""));
    }
    return registry.find(part.id());
  }

  /** Whether the part runs and can be used. */
  public boolean isReady(Part part) {
    return running(part).isPresent() && readiness.isReady(part);
  }

  /**
   * Refuses when a port is taken by somebody else.
   *
   * @param before the installation as it was: what runs, runs on its ports
   */
  public void verifyPorts(Optional<Installation> before) {
    PortCheck.verify(
        installation,
        part ->
            before.filter(old -> old.port(part) == installation.port(part)).isPresent()
                && running(part).isPresent());
  }

  /** What is wrong with the ports, each with advice; nothing when all are free or ours. */
  public List<String> portProblems() {
    return PortCheck.problems(installation, part -> running(part).isPresent());
  }

  /** Stops what runs, the last first; returns whether anything did. */
  public boolean stop() {
    Instant begin = Instant.now();
    List<Part> running =
        Arrays.stream(Part.values()).filter(part -> running(part).isPresent()).toList().reversed();
    // The services end side by side; what they need comes after them.
    Services.ALL.forEach(part -> running(part).ifPresent(service -> service.handle().destroy()));
    for (Part part : running) {
      if (part == Part.POSTGRES) {
        LocalPostgres.stopOn(postgresFolder(installation));
      } else {
        registry.stop(part.id(), STOP_PATIENCE);
      }
      console.done(part.title() + " stopped", begin);
    }
    return !running.isEmpty();
  }

  /** Where the server of an installation keeps its data and itself. */
  public static Path postgresFolder(Installation installation) {
    return installation.data().resolve("postgres");
  }
}
