package org.guildhall.local.stack;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.build.Maven;
import org.guildhall.local.build.ServiceBuild;
import org.guildhall.local.build.ServiceModule;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;

/**
 * Brings an installation up. Every step looks first at what is there, so the launcher may be killed
 * at any moment and started again.
 */
public final class Startup {
  private final Installation installation;
  private final Console console;
  private final PartStarter starter;
  private final RunFolder runFolder;

  /** Of the installation. */
  public Startup(Installation installation, Console console) {
    this.installation = installation;
    this.console = console;
    this.starter = new PartStarter(installation, console);
    this.runFolder = new RunFolder(installation.data().resolve("run"));
  }

  /**
   * Starts what is not running and waits until all of it is ready.
   *
   * @param fetcher gets Keycloak and the mailbox
   * @param building brings the services up to date, while their servers start
   */
  public void run(Maven fetcher, ServiceBuild build, Runnable building) {
    Servers servers = new Servers(installation, starter, console);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      await(
          CompletableFuture.runAsync(() -> servers.startKafka(runFolder), threads),
          CompletableFuture.runAsync(
              () -> {
                servers.startPostgres();
                servers.startMailbox(fetcher);
                servers.startKeycloak(fetcher);
              },
              threads),
          CompletableFuture.runAsync(building, threads));
    }
    startServices(build);
  }

  /** The class path of a copy of this program, which stays as long as the installation is up. */
  public String classPath() {
    return RunFolder.classPath(runFolder.current("stack"));
  }

  /** Starts the services side by side and waits for all of them. */
  private void startServices(ServiceBuild build) {
    Instant begin = Instant.now();
    Set<Part> started = startChanged(build);
    if (!started.isEmpty()) {
      console.working(
          "starting " + started.stream().map(Part::title).collect(Collectors.joining(", ")));
    }
    Services.ALL.forEach(part -> starter.await(part, started.contains(part), begin));
    new SealingKeys(installation).remember();
  }

  private Set<Part> startChanged(ServiceBuild build) {
    Services services = new Services(installation);
    Set<Part> started = EnumSet.noneOf(Part.class);
    List<Path> inUse = new ArrayList<>(List.of(runFolder.stack()));
    for (Part part : Services.ALL) {
      ServiceModule module = Services.module(part);
      Path application =
          runFolder.application(part.id(), build.builtStamp(module), build.application(module));
      inUse.add(application);
      if (starter.start(services.service(part, application))) {
        started.add(part);
      }
    }
    runFolder.keepOnly(inUse);
    return started;
  }

  /** All run to their end even when one fails: a half-done build or start would not help. */
  private static void await(CompletableFuture<?>... all) {
    try {
      CompletableFuture.allOf(all).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof LocalStackException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
