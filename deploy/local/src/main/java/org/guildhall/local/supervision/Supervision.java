package org.guildhall.local.supervision;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;
import org.guildhall.local.process.CommandLines;
import org.guildhall.local.process.ProcessRegistry;
import org.guildhall.local.process.ProcessSpec;
import org.guildhall.local.process.RunningProcess;

/** The process that looks after an installation once {@code up} has ended. */
public final class Supervision {
  private static final String NAME = "supervisor";
  private static final String COMMAND = "supervise";
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
  private static final Pattern COMMAND_LINE =
      Pattern.compile("GuildhallLauncher " + COMMAND + " --data (.+)$");

  private final Installation installation;
  private final ProcessRegistry registry;

  /** Of the installation. */
  public Supervision(Installation installation) {
    this.installation = installation;
    this.registry = new ProcessRegistry(installation.state(), installation.logs());
  }

  /** The data folders of all installations that are looked after on this machine. */
  public static List<Path> everywhere() {
    return ProcessHandle.allProcesses()
        .flatMap(process -> CommandLines.of(process).stream())
        .flatMap(line -> folder(line).stream())
        .sorted()
        .toList();
  }

  /** The folder in the command line of a supervision; empty for one of another program. */
  static Optional<Path> folder(String commandLine) {
    Matcher supervision = COMMAND_LINE.matcher(commandLine);
    return supervision.find() ? Optional.of(Path.of(supervision.group(1))) : Optional.empty();
  }

  /** Its process, if it is on. */
  public Optional<RunningProcess> running() {
    return registry.find(NAME);
  }

  /**
   * Begins.
   *
   * @param classPath of a program that stays where it is and has the command {@code supervise}
   * @param program the program's main class
   */
  public void begin(String classPath, String program) {
    registry.start(
        new ProcessSpec(
            NAME,
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                program,
                COMMAND,
                "--data",
                installation.data().toString()),
            Map.of(),
            COMMAND + " --data " + installation.data()));
  }

  /** Ends; returns whether it was on. */
  public boolean end() {
    return registry.stop(NAME, STOP_PATIENCE);
  }

  /** In words, what became of the part: empty when it has not died since the supervision began. */
  public Optional<String> about(Part part) {
    return SupervisionFile.of(installation)
        .of(part)
        .map(told ->
            "%s %s, last at %s"
                .formatted(
                    told.dead() ? "is dead; died" : "died and was started again",
                    told.deaths() == 1 ? "once" : told.deaths() + " times",
                    told.last().truncatedTo(ChronoUnit.SECONDS)));
  }
}
