package org.guildhall.local.launcher;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.build.Maven;
import org.guildhall.local.build.ServiceBuild;
import org.guildhall.local.build.ServiceModule;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Kind;
import org.guildhall.local.installation.LauncherLock;
import org.guildhall.local.installation.PortOptions;
import org.guildhall.local.seed.Seeding;
import org.guildhall.local.stack.Console;
import org.guildhall.local.stack.Services;
import org.guildhall.local.stack.Stack;
import org.guildhall.local.stack.Startup;
import org.guildhall.local.supervision.Supervision;
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
        Installation.open(data, where.kind(), ports.chosen(System.getenv()))
            .demanding(Optional.ofNullable(System.getenv(Installation.SECOND_FACTOR)));
    // It has the lock while it starts something.
    boolean wasSupervised = before.map(Supervision::new).map(Supervision::end).orElse(false);
    try (LauncherLock lock = LauncherLock.take(data)) {
      console.say(
          "Guildhall%s in %s"
              .formatted(installation.kind() == Kind.SANDBOX ? " (training)" : "", data));
      try {
        new Stack(installation, console).verifyPorts(before);
        installation.save();
        installation.makePrivate();
        bringUp(installation);
      } catch (RuntimeException e) {
        // What ran before goes on running, and somebody should look after it.
        before.filter(old -> wasSupervised).ifPresent(this::supervise);
        throw e;
      }
      supervise(installation);
      new Seeding(installation, console).run(demo);
    }
    console.done("everything is ready", begin);
    new Welcome(installation, console).print();
    return 0;
  }

  private void bringUp(Installation installation) {
    Path root = Where.repository();
    Maven maven = new Maven(root, installation.logs().resolve("build.log"));
    Maven fetcher = new Maven(root, installation.logs().resolve("fetch.log"));
    ServiceBuild build = new ServiceBuild(root, maven);
    new Startup(installation, console).run(fetcher, build, () -> buildChanged(build));
  }

  private void supervise(Installation installation) {
    new Supervision(installation)
        .begin(new Startup(installation, console).classPath(), GuildhallLauncher.class.getName());
  }

  private void buildChanged(ServiceBuild build) {
    List<ServiceModule> modules = Services.modules();
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
}
