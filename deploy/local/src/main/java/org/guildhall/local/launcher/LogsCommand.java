package org.guildhall.local.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;
import org.guildhall.local.process.LogFiles;
import org.guildhall.local.process.LogFollower;
import org.guildhall.local.stack.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code logs}: the ends of the logs, and what comes after. */
@Command(
    name = "logs",
    description = "Shows the last lines of all logs or of one.",
    mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
  @Mixin private final Where where = new Where();

  @Parameters(
      arity = "0..1",
      paramLabel = "SERVICE",
      description = "postgres, kafka, keycloak, mailbox, market, procurement, portal or build")
  private @Nullable String service;

  @Option(
      names = {"-n", "--lines"},
      defaultValue = "40",
      description = "How many lines (${DEFAULT-VALUE}).")
  private int lines;

  @Option(
      names = {"-f", "--follow"},
      description = "Goes on with new lines until Ctrl-C.")
  private boolean follow;

  @Override
  public Integer call() {
    Console console = new Console(System.out);
    List<Path> files = files(where.existing());
    for (Path file : files) {
      if (files.size() > 1) {
        console.say("==> " + file);
      }
      console.say(LogFiles.lastLines(file, lines));
    }
    if (follow) {
      new LogFollower(files, console::say).follow();
    }
    return 0;
  }

  private List<Path> files(Installation installation) {
    Path folder = installation.logs();
    if (service == null) {
      return Arrays.stream(Part.values())
          .map(part -> folder.resolve(part.id() + ".log"))
          .filter(Files::exists)
          .toList();
    }
    String wanted = service.toLowerCase(Locale.ROOT);
    for (Part part : Part.values()) {
      if (part.id().contains(wanted) || part.name().toLowerCase(Locale.ROOT).equals(wanted)) {
        return List.of(folder.resolve(part.id() + ".log"));
      }
    }
    Path other = folder.resolve(wanted + ".log").normalize();
    if (other.startsWith(folder) && Files.exists(other)) {
      return List.of(other);
    }
    throw new LocalStackException("There is no log called " + service);
  }
}
