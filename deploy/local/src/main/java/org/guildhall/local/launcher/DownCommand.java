package org.guildhall.local.launcher;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.LauncherLock;
import org.guildhall.local.stack.Console;
import org.guildhall.local.stack.Stack;
import org.guildhall.local.supervision.Supervision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code down}: stops what {@code up} has started, its supervision first, and nothing else. */
@Command(
    name = "down",
    description = "Stops what up has started, and nothing else. The data stay.",
    mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
  @Mixin private final Where where = new Where();

  @Override
  public Integer call() {
    Console console = new Console(System.out);
    Optional<Installation> found = where.find();
    if (found.isEmpty()) {
      console.say("There is no installation in " + where.folder() + "; nothing to stop.");
      return 0;
    }
    // First of all, so that nothing that stops is started again.
    new Supervision(found.get()).end();
    try (LauncherLock lock = LauncherLock.take(found.get().data())) {
      console.say("Guildhall in " + found.get().data());
      if (!new Stack(found.get(), console).stop()) {
        console.say("  Nothing was running.");
      }
    }
    return 0;
  }
}
