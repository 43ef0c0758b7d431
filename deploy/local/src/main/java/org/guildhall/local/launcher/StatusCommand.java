package org.guildhall.local.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Kind;
import org.guildhall.local.installation.Part;
import org.guildhall.local.machine.Memory;
import org.guildhall.local.process.RunningProcess;
import org.guildhall.local.stack.Console;
import org.guildhall.local.stack.Stack;
import org.guildhall.local.supervision.Supervision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code status}: which parts run, where, since when and how large they are. */
@Command(
    name = "status",
    description = "Shows which parts run. Ends with 0 only when all of them are ready.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  private static final int NOT_RUNNING = 3;

  @Mixin private final Where where = new Where();

  @Override
  public Integer call() {
    Console console = new Console(System.out);
    Optional<Installation> found = where.find();
    if (found.isEmpty()) {
      console.say(
          "There is no installation in "
              + where.folder()
              + " yet: ./guildhall up"
              + where.elsewhere());
      return NOT_RUNNING;
    }
    return print(found.get(), console) ? 0 : NOT_RUNNING;
  }

  /** Returns whether all parts are ready. */
  static boolean print(Installation installation, Console console) {
    console.say(
        "Guildhall (%s) in %s"
            .formatted(
                installation.kind() == Kind.SANDBOX ? "training" : "normal", installation.data()));
    return printParts(installation, console);
  }

  private static boolean printParts(Installation installation, Console console) {
    Stack stack = new Stack(installation, console);
    boolean all = true;
    long totalMemory = 0;
    for (Part part : Part.values()) {
      Optional<RunningProcess> running = stack.running(part);
      boolean ready = stack.isReady(part);
      long memory = running.map(process -> Memory.residentMegabytes(process.handle())).orElse(0L);
      String state = running.isEmpty() ? "stopped" : ready ? "ready" : "starting";
      String process = running.map(found -> describe(found, memory)).orElse("");
      console.say(
          "  %-20s %-12s port %-6d %s"
              .formatted(part.title(), state, installation.port(part), process));
      all &= ready;
      totalMemory += memory;
    }
    if (totalMemory > 0) {
      console.say("  memory in all: %d MB".formatted(totalMemory));
      printSupervision(new Supervision(installation), console);
    }
    return all;
  }

  private static void printSupervision(Supervision supervision, Console console) {
    Optional<RunningProcess> running = supervision.running();
    console.say(
        running
            .map(process ->
                "  what dies is started again (process %d)".formatted(process.handle().pid()))
            .orElse("  what dies is NOT started again: ./guildhall up"));
    for (Part part : Part.values()) {
      supervision
          .about(part)
          .filter(told -> running.isPresent())
          .ifPresent(told -> console.warn(part.title() + " " + told));
    }
  }

  private static String describe(RunningProcess process, long memory) {
    Duration age = process.age(Instant.now());
    return "process %-8d %3d:%02d h %s"
        .formatted(
            process.handle().pid(),
            age.toHours(),
            age.toMinutesPart(),
            memory == 0 ? "" : "%5d MB".formatted(memory));
  }
}
