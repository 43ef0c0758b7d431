package org.guildhall.local.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guildhall.local.LocalPostgres;
import org.guildhall.local.build.Maven;
import org.guildhall.local.build.ServiceBuild;
import org.guildhall.local.keycloak.DemoPeople;
import org.guildhall.local.keycloak.ImportScope;
import org.guildhall.local.keycloak.Keycloak;
import org.guildhall.local.keycloak.KeycloakAccess;
import org.guildhall.local.keycloak.RealmFile;
import org.guildhall.local.process.ProcessRegistry;
import org.guildhall.local.process.ProcessSpec;
import org.guildhall.local.process.RunningProcess;

/**
 * Brings the parts of an installation up and down. Every step looks first at what is there, so the
 * launcher may be killed at any moment and started again.
 */
final class Stack {
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(40);

  private final Installation installation;
  private final Console console;
  private final ProcessRegistry registry;
  private final Readiness readiness;

  Stack(Installation installation, Console console) {
    this.installation = installation;
    this.console = console;
    this.registry = new ProcessRegistry(installation.state(), installation.logs());
    this.readiness = new Readiness(installation);
  }

  /** Whether the part runs, as far as this installation started it. */
  Optional<RunningProcess> running(Part part) {
    if (part == Part.POSTGRES) {
      return LocalPostgres.runningOn(postgresFolder())
          .map(handle -> new RunningProcess(part.id(), handle, ""));
    }
    return registry.find(part.id());
  }

  /** Whether the part runs and can be used. */
  boolean isReady(Part part) {
    return running(part).isPresent() && readiness.isReady(part);
  }

  /**
   * Refuses when a port is taken by somebody else.
   *
   * @param before the installation as it was: what runs, runs on its ports
   */
  void verifyPorts(Optional<Installation> before) {
    PortCheck.verify(
        installation,
        part ->
            before.filter(old -> old.port(part) == installation.port(part)).isPresent()
                && running(part).isPresent());
  }

  void startPostgres(Secrets secrets) {
    Instant begin = Instant.now();
    LocalPostgres postgres =
        LocalPostgres.at(postgresFolder())
            .port(installation.port(Part.POSTGRES))
            .password(secrets.password("postgres-administrator"))
            .log(installation.logs().resolve("postgres.log"))
            .start();
    Services services = new Services(installation, secrets);
    for (Part part : List.of(Part.KEYCLOAK, Part.MARKET, Part.PROCUREMENT, Part.PORTAL)) {
      String name = Services.database(part);
      postgres.createDatabase(name, name, services.databasePassword(part));
    }
    ready(Part.POSTGRES, begin);
  }

  void startKafka(Secrets secrets, RunFolder runFolder) {
    startAndWait(Part.KAFKA, new Services(installation, secrets).broker(runFolder.stack()));
  }

  void startKeycloak(Secrets secrets, Keycloak keycloak, Maven maven) {
    keycloak.prepare(maven, console::working);
    keycloak.offerRealm(
        RealmFile.complete(
            DemoPeople.everybody(),
            secrets.password("portal-client"),
            secrets.password("machine-client")));
    String adminPassword = secrets.password("keycloak-administrator");
    String database = Services.database(Part.KEYCLOAK);
    KeycloakAccess access =
        new KeycloakAccess(
            "jdbc:postgresql://127.0.0.1:%d/%s"
                .formatted(installation.port(Part.POSTGRES), database),
            database,
            new Services(installation, secrets).databasePassword(Part.KEYCLOAK),
            adminPassword);
    startAndWait(Part.KEYCLOAK, keycloak.process(installation.port(Part.KEYCLOAK), access));
    new ImportScope(keycloakAddress()).ensure(adminPassword);
  }

  /** Starts the services side by side and waits for all of them. */
  void startServices(Secrets secrets, ServiceBuild build, RunFolder runFolder) {
    Services services = new Services(installation, secrets);
    Instant begin = Instant.now();
    List<Part> started = new ArrayList<>();
    List<Path> inUse = new ArrayList<>(List.of(runFolder.stack()));
    for (Part part : Services.ALL) {
      Path application =
          runFolder.application(
              part.id(),
              build.builtStamp(Services.module(part)),
              build.application(Services.module(part)));
      inUse.add(application);
      if (start(services.service(part, application))) {
        started.add(part);
      }
    }
    runFolder.keepOnly(inUse);
    if (!started.isEmpty()) {
      console.working("starting " + String.join(", ", started.stream().map(Part::title).toList()));
    }
    for (Part part : Services.ALL) {
      readiness.await(part, () -> running(part).isPresent());
      if (started.contains(part)) {
        ready(part, begin);
      } else {
        console.unchanged(part.title() + " is running");
      }
    }
    new SealingKeys(installation).remember();
  }

  /** Stops what runs, the last first; returns whether anything did. */
  boolean stop() {
    Instant begin = Instant.now();
    List<Part> running =
        Arrays.stream(Part.values()).filter(part -> running(part).isPresent()).toList().reversed();
    // The services end side by side; what they need comes after them.
    Services.ALL.forEach(part -> running(part).ifPresent(service -> service.handle().destroy()));
    for (Part part : running) {
      if (part == Part.POSTGRES) {
        LocalPostgres.stopOn(postgresFolder());
      } else {
        registry.stop(part.id(), STOP_PATIENCE);
      }
      console.done(part.title() + " stopped", begin);
    }
    return !running.isEmpty();
  }

  private void startAndWait(Part part, ProcessSpec spec) {
    Instant begin = Instant.now();
    boolean started = start(spec);
    if (started) {
      console.working("starting " + part.title());
    }
    readiness.await(part, () -> running(part).isPresent());
    if (started) {
      ready(part, begin);
    } else {
      console.unchanged(part.title() + " is running");
    }
  }

  /** Starts the process unless it runs just as wanted; one that differs is replaced. */
  private boolean start(ProcessSpec spec) {
    Optional<RunningProcess> running = registry.find(spec.name());
    if (running.isPresent()) {
      if (running.get().version().equals(spec.version())) {
        return false;
      }
      console.working("replacing " + spec.name() + ", which has changed");
      registry.stop(spec.name(), STOP_PATIENCE);
    }
    registry.start(spec);
    return true;
  }

  private void ready(Part part, Instant begin) {
    console.done("%s on port %d".formatted(part.title(), installation.port(part)), begin);
  }

  private URI keycloakAddress() {
    return installation.address(Part.KEYCLOAK);
  }

  private Path postgresFolder() {
    return installation.data().resolve("postgres");
  }
}
