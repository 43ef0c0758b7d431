package org.guildhall.local.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guildhall.local.backup.Restore;
import org.guildhall.local.stack.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code restore}: makes an installation from what {@code backup} has copied. */
@Command(
    name = "restore",
    description = "Makes an installation from the two folders of a backup; up starts it.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Option(names = "--from", required = true, paramLabel = "FOLDER", description = "The data.")
  private Path from = Path.of("backup");

  @Option(
      names = "--keys-from",
      required = true,
      paramLabel = "FOLDER",
      description = "The keys, of the same backup or an earlier one.")
  private Path keysFrom = Path.of("keys");

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FOLDER",
      description = "The data folder of the installation to be; new or empty.")
  private Path data = Path.of(".guildhall");

  @Option(
      names = "--log-set-back",
      description =
          "Accepts a log that is older than the tree head kept beside the keys, which is put aside.")
  private boolean logSetBack;

  @Override
  public Integer call() {
    Console console = new Console(System.out);
    Path target = BackupCommand.fromCaller(data);
    console.say("Guildhall into " + target);
    new Restore(
            BackupCommand.fromCaller(from), BackupCommand.fromCaller(keysFrom), logSetBack, console)
        .into(target);
    console.say("Start it: ./guildhall up --data " + target);
    console.warn(
        "never run it beside the installation it was copied from: both would go on with"
            + " one log");
    return 0;
  }
}
