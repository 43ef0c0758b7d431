package org.guildhall.local.stack;

import java.time.Instant;
import java.util.Optional;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;
import org.guildhall.local.process.ProcessRegistry;
import org.guildhall.local.process.ProcessSpec;
import org.guildhall.local.process.RunningProcess;

/** Starts one part unless it runs as wanted, waits until it is ready, and tells. */
final class PartStarter {
  private final Installation installation;
  private final Console console;
  private final ProcessRegistry registry;
  private final Readiness readiness;

  PartStarter(Installation installation, Console console) {
    this.installation = installation;
    this.console = console;
    this.registry = new ProcessRegistry(installation.state(), installation.logs());
    this.readiness = new Readiness(installation);
  }

  void startAndWait(Part part, ProcessSpec spec) {
    Instant begin = Instant.now();
    boolean started = start(spec);
    if (started) {
      console.working("starting " + part.title());
    }
    await(part, started, begin);
  }

  /** Starts the process unless it runs just as wanted; one that differs is replaced. */
  boolean start(ProcessSpec spec) {
    Optional<RunningProcess> running = registry.find(spec.name());
    if (running.isPresent()) {
      if (running.get().version().equals(spec.version())) {
        return false;
      }
      console.working("replacing " + spec.name() + ", which has changed");
      registry.stop(spec.name(), Stack.STOP_PATIENCE);
    }
    registry.start(spec);
    return true;
  }

  void await(Part part, boolean started, Instant begin) {
    readiness.await(part, () -> registry.find(part.id()).isPresent());
    if (started) {
      ready(part, begin);
    } else {
      console.unchanged(part.title() + " is running");
    }
  }

  void ready(Part part, Instant begin) {
    console.done("%s on port %d".formatted(part.title(), installation.port(part)), begin);
  }
}
