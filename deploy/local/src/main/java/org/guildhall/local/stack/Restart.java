package org.guildhall.local.stack;

import java.io.PrintStream;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;
import org.guildhall.local.process.ProcessRegistry;
import org.guildhall.local.process.ProcessSpec;

/**
 * Starts a part of an installation that has died again, just as {@code up} has started it: from the
 * same copy of what was built, on the data that are there. Builds and prepares nothing.
 */
public final class Restart {
  private final Installation installation;
  private final ProcessRegistry registry;
  private final RunFolder runFolder;
  private final Servers servers;
  private final Stack stack;

  /** Of the installation, which {@code up} has once brought up. */
  public Restart(Installation installation, PrintStream out) {
    Console console = new Console(out);
    this.installation = installation;
    this.registry = new ProcessRegistry(installation.state(), installation.logs());
    this.runFolder = new RunFolder(installation.data().resolve("run"));
    this.servers = new Servers(installation, new PartStarter(installation, console), console);
    this.stack = new Stack(installation, console);
  }

  /** Whether the part lives; whether it can be used yet is another question. */
  public boolean isAlive(Part part) {
    return stack.running(part).isPresent();
  }

  /** Whether what the part needs before it can start is there. */
  public boolean isPossible(Part part) {
    return switch (part) {
      case POSTGRES, KAFKA, MAILBOX -> true;
      case KEYCLOAK, MARKET, PROCUREMENT, PORTAL -> stack.isReady(Part.POSTGRES);
    };
  }

  /** Starts the part, which must not be alive. */
  public void start(Part part) {
    if (part == Part.POSTGRES) {
      servers.postgres().start();
    } else {
      registry.start(process(part));
    }
  }

  private ProcessSpec process(Part part) {
    return switch (part) {
      case POSTGRES -> throw new IllegalArgumentException("PostgreSQL remembers itself");
      case KAFKA -> Broker.process(installation, runFolder.current("stack"));
      case KEYCLOAK -> servers.keycloakProcess();
      case MAILBOX -> servers.mailboxProcess();
      case MARKET, PROCUREMENT, PORTAL ->
          new Services(installation).service(part, runFolder.current(part.id()));
    };
  }
}
