package org.guildhall.local.launcher;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.QuietLogs;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The program behind the script {@code ./guildhall}. */
@Command(
    name = "./guildhall",
    description = "Runs Guildhall on this machine: real PostgreSQL, Kafka and Keycloak, no Docker.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      MailCommand.class,
      ImportCommand.class,
      JourneyCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      TokenCommand.class,
      DoctorCommand.class,
      SuperviseCommand.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "Also: ./guildhall test   runs every test: unit, integration, browser",
      "",
      "Documentation: docs/operations/local.md"
    })
public final class GuildhallLauncher {
  private GuildhallLauncher() {}

  /** Ends with 0, 1 when something went wrong, 2 when the command line was not understood. */
  public static void main(String[] arguments) {
    QuietLogs.configure();
    CommandLine line = new CommandLine(new GuildhallLauncher());
    line.setExecutionExceptionHandler(new PlainMessages());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    if (arguments.length == 0) {
      line.usage(System.out);
      System.exit(CommandLine.ExitCode.USAGE);
    }
    System.exit(line.execute(arguments));
  }

  /** What a user can act on is told in plain words; only a defect shows its stack. */
  private static final class PlainMessages implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
      PrintWriter err = line.getErr();
      if (failure instanceof LocalStackException || failure instanceof UncheckedIOException) {
        err.println();
        err.println(failure.getMessage());
      } else {
        failure.printStackTrace(err);
      }
      err.flush();
      return CommandLine.ExitCode.SOFTWARE;
    }
  }
}
