package org.guildhall.local.launcher;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guildhall.local.backup.Backup;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.stack.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backup}: copies a running installation, its keys into a folder of their own. */
@Command(
    name = "backup",
    description =
        "Copies a running installation to one moment: databases and documents into one folder, the"
            + " keys into another.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Mixin private final Where where = new Where();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FOLDER",
      description = "New or empty, for databases and documents.")
  private Path to = Path.of("backup");

  @Option(
      names = "--keys-to",
      paramLabel = "FOLDER",
      description =
          "New or empty, for keys and passwords; not inside the other, and best on another disk"
              + " under another administrator. Left out: the keys are not copied.")
  private @Nullable Path keysTo;

  @Override
  public Integer call() {
    Console console = new Console(System.out);
    Installation installation = where.existing();
    console.say("Guildhall in " + installation.data());
    Optional<Path> keys = Optional.ofNullable(keysTo).map(BackupCommand::fromCaller);
    new Backup(installation, console).make(fromCaller(to), keys);
    if (keys.isEmpty()) {
      console.warn("without --keys-to the keys were not copied, and without them no tender opens");
    }
    return 0;
  }

  static Path fromCaller(Path folder) {
    return Where.callersFolder().resolve(folder).normalize();
  }
}
