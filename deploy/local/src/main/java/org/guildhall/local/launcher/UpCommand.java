package org.guildhall.local.launcher;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.build.Maven;
import org.guildhall.local.build.ServiceBuild;
import org.guildhall.local.build.ServiceModule;
import org.guildhall.local.keycloak.Keycloak;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up}: builds what has changed, starts what is missing, waits until all is ready. */
@Command(
    name = "up",
    description = "Builds what has changed, starts what is not running, waits until all is ready.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
  @Mixin private final Where where = new Where();
  @Mixin private final PortOptions ports = new PortOptions();

  @Option(names = "--demo", description = "Also loads a lively demonstration.")
  private boolean demo;

  @Option(
      names = "--as-built",
      hidden = true,
      description = "Runs the services as the surrounding Maven build has built them.")
  private boolean asBuilt;

  private final Console console = new Console(System.out);

  @Override
  public Integer call() {
    Instant begin = Instant.now();
    Path data = where.folder();
    Optional<Installation> before = Installation.in(data);
    Installation installation =
        Installation.open(data, where.kind(), ports.chosen(System.getenv()));
    try (LauncherLock lock = LauncherLock.take(data)) {
      console.say(
          "Guildhall%s in %s"
              .formatted(installation.kind() == Kind.SANDBOX ? " (training)" : "", data));
      Stack stack = new Stack(installation, console);
      stack.verifyPorts(before);
      installation.save();
      bringUp(installation, stack);
      new Seeding(installation, console).run(demo);
    }
    console.done("everything is ready", begin);
    new Welcome(installation, console).print();
    return 0;
  }

  private void bringUp(Installation installation, Stack stack) {
    Secrets secrets = new Secrets(installation.data().resolve("secrets"));
    RunFolder runFolder = new RunFolder(installation.data().resolve("run"));
    Path root = Where.repository();
    Maven maven = new Maven(root, installation.logs().resolve("build.log"));
    Maven fetcher = new Maven(root, installation.logs().resolve("fetch.log"));
    ServiceBuild build = new ServiceBuild(root, maven);
    Keycloak keycloak = new Keycloak(installation.data(), Versions.of("keycloak"));
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      await(
          CompletableFuture.runAsync(() -> stack.startKafka(secrets, runFolder), threads),
          CompletableFuture.runAsync(
              () -> {
                stack.startPostgres(secrets);
                stack.startKeycloak(secrets, keycloak, fetcher);
              },
              threads),
          CompletableFuture.runAsync(() -> buildChanged(build), threads));
    }
    stack.startServices(secrets, build, runFolder);
  }

  private void buildChanged(ServiceBuild build) {
    List<ServiceModule> modules = Services.ALL.stream().map(Services::module).toList();
    if (asBuilt) {
      mustBeBuilt(build, modules);
      return;
    }
    List<ServiceModule> outdated = build.outdated(modules);
    if (outdated.isEmpty()) {
      console.unchanged("the services are built");
      return;
    }
    Instant begin = Instant.now();
    String names = String.join(", ", outdated.stream().map(ServiceModule::name).toList());
    console.working("building " + names);
    build.build(outdated, module -> console.working("building: " + module));
    console.done("built " + names, begin);
  }

  private static void mustBeBuilt(ServiceBuild build, List<ServiceModule> modules) {
    List<String> missing =
        modules.stream().filter(module -> !build.isBuilt(module)).map(ServiceModule::name).toList();
    if (!missing.isEmpty()) {
      throw new LocalStackException("Not built yet: " + String.join(", ", missing));
    }
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
