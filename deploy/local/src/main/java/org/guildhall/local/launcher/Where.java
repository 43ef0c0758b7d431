package org.guildhall.local.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Kind;
import org.guildhall.local.installation.Part;
import org.guildhall.local.stack.Console;
import org.guildhall.local.stack.Stack;
import org.guildhall.local.supervision.Supervision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation a command is about. */
final class Where {
  private static final String NORMAL_FOLDER = ".guildhall";
  private static final String SANDBOX_FOLDER = ".guildhall-sandbox";

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description =
          "The data folder (or set GUILDHALL_DATA). Default: .guildhall, or .guildhall-sandbox for"
              + " a training installation, in the repository.")
  private @Nullable Path data;

  @Option(
      names = "--sandbox",
      description = "The training installation, whose clock an operator can move forward.")
  private boolean sandbox;

  /** The kind, if one was asked for. */
  Optional<Kind> kind() {
    if (sandbox) {
      return Optional.of(Kind.SANDBOX);
    }
    return chosenFolder().isPresent() ? Optional.empty() : Optional.of(Kind.NORMAL);
  }

  /** The folder in which {@code up} works. */
  Path folder() {
    return chosenFolder()
        .orElseGet(() -> repository().resolve(sandbox ? SANDBOX_FOLDER : NORMAL_FOLDER));
  }

  /** The installation that is there: the one asked for, else the one that is running. */
  Installation existing() {
    return find()
        .orElseThrow(() ->
            new LocalStackException(
                "There is no installation in %s yet. Create it: ./guildhall up%s%s"
                    .formatted(folder(), sandbox ? " --sandbox" : "", elsewhere())));
  }

  /**
   * Which others run on this machine, where nobody said which is meant: no command is carried out
   * in an installation that was not named and may be somebody else's.
   */
  String elsewhere() {
    List<Path> others = chosenFolder().isPresent() ? List.of() : Supervision.everywhere();
    return others.stream()
        .map(folder -> "%nOne runs in %1$s: add --data %1$s".formatted(folder))
        .collect(Collectors.joining());
  }

  /** Like {@link #existing}, or empty. */
  Optional<Installation> find() {
    if (sandbox || chosenFolder().isPresent()) {
      return Installation.in(folder());
    }
    List<Installation> candidates =
        List.of(NORMAL_FOLDER, SANDBOX_FOLDER).stream()
            .map(name -> Installation.in(repository().resolve(name)))
            .flatMap(Optional::stream)
            .toList();
    return candidates.stream()
        .filter(Where::isRunning)
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  static Path repository() {
    return Path.of(System.getProperty("guildhall.root", ".")).toAbsolutePath().normalize();
  }

  private static boolean isRunning(Installation installation) {
    Stack stack = new Stack(installation, new Console(System.out));
    return stack.running(Part.PORTAL).isPresent() || stack.running(Part.MARKET).isPresent();
  }

  private Optional<Path> chosenFolder() {
    Path chosen = data;
    if (chosen == null) {
      String variable = System.getenv("GUILDHALL_DATA");
      chosen = variable == null || variable.isBlank() ? null : Path.of(variable);
    }
    return Optional.ofNullable(chosen).map(folder -> callersFolder().resolve(folder).normalize());
  }

  /** Relative folders count from where the user stands, not from the repository. */
  static Path callersFolder() {
    return Path.of(System.getProperty("guildhall.caller", ".")).toAbsolutePath();
  }
}
