package org.guildhall.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guildhall.local.Commands;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.PortOptions;
import org.guildhall.local.machine.Chromium;
import org.guildhall.local.machine.Memory;
import org.guildhall.local.stack.Console;
import org.guildhall.local.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: what this machine offers, what is wrong and what to do about it. */
@Command(
    name = "doctor",
    description = "Examines this machine and the installation, with advice.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private static final long NEEDED_MEMORY = 2_500;
  private static final long NEEDED_DISK = 4_000;
  private static final long MEGABYTE = 1 << 20;

  @Mixin private final Where where = new Where();
  @Mixin private final PortOptions ports = new PortOptions();

  private final Console console = new Console(System.out);
  private boolean healthy = true;

  @Override
  public Integer call() {
    java();
    memory();
    disk();
    root();
    browser();
    Installation installation =
        where
            .find()
            .orElseGet(() ->
                Installation.open(where.folder(), where.kind(), ports.chosen(System.getenv())));
    ports(installation);
    if (Installation.exists(installation.data())) {
      console.blank();
      StatusCommand.print(installation, console);
    }
    return healthy ? 0 : 1;
  }

  private void java() {
    console.unchanged("JDK %s in %s".formatted(Runtime.version(), System.getProperty("java.home")));
  }

  private void memory() {
    long free = Memory.freeMegabytes();
    String found = "%d MB of %d MB memory are free".formatted(free, Memory.totalMegabytes());
    if (free >= NEEDED_MEMORY) {
      console.unchanged(found);
    } else {
      problem(
          "%s; Guildhall needs about %d MB. End other programs.".formatted(found, NEEDED_MEMORY));
    }
  }

  private void disk() {
    try {
      Path folder = where.folder();
      while (!Files.exists(folder)) {
        folder = folder.resolveSibling("..").normalize();
      }
      long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
      String found = "%d MB are free on the disk of %s".formatted(free, folder);
      if (free >= NEEDED_DISK) {
        console.unchanged(found);
      } else {
        problem(
            "%s; Guildhall needs about %d MB. Make room, or choose another disk with --data."
                .formatted(found, NEEDED_DISK));
      }
    } catch (IOException e) {
      problem("The data folder cannot be examined: " + e.getMessage());
    }
  }

  private void root() {
    if (!System.getProperty("user.name").equals("root")) {
      return;
    }
    if (Commands.succeeds(List.of("unshare", "-U", "true"))) {
      console.unchanged("running as root: PostgreSQL gets a user namespace");
    } else {
      problem(
          "PostgreSQL does not run as root and this system has no user namespaces:"
              + " use an ordinary user.");
    }
  }

  private void browser() {
    Optional<String> chromium = Chromium.find();
    if (chromium.isPresent()) {
      console.unchanged("Chromium for the browser tests: " + chromium.get());
    } else {
      console.warn(
          "no Chromium: ./guildhall test will try to get one (only the browser tests need it)");
    }
  }

  private void ports(Installation installation) {
    List<String> problems = new Stack(installation, console).portProblems();
    problems.forEach(this::problem);
    if (problems.isEmpty()) {
      console.unchanged("all ports are free or ours");
    }
  }

  private void problem(String what) {
    healthy = false;
    console.warn(what);
  }
}
