package org.guildhall.local.launcher;

import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.client.Session;
import org.guildhall.local.importer.OcdsImport;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: brings what others have published. */
@Command(
    name = "import",
    description = "Loads what others have published.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "ocds",
    subcommands = ImportCommand.Ocds.class)
final class ImportCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new LocalStackException("Say what to import: ./guildhall import ocds FILE|DIR");
  }

  /** {@code import ocds}: releases as the national services publish them. */
  @Command(
      name = "ocds",
      description = {
        "Loads OCDS releases: release packages, record packages, lists of releases, releases one to a"
            + " line; plain or compressed with gzip. A folder is loaded file by file in name order.",
        "Can be stopped and repeated at any time: what is here is not taken again. Every release is"
            + " kept as it is; what cannot be used in full is flagged and counted.",
        "Ends with 0 when everything could be read, else with 1."
      },
      mixinStandardHelpOptions = true)
  static final class Ocds implements Callable<Integer> {

    @Mixin private final Where where = new Where();

    @Parameters(paramLabel = "FILE|DIR", description = "What to load.")
    private @Nullable Path source;

    @Option(
        names = "--market",
        paramLabel = "URL",
        description =
            "The marketplace of another installation; needs an access token with the scope import in"
                + " the variable GUILDHALL_TOKEN.")
    private @Nullable URI market;

    @Option(
        names = "--batch",
        paramLabel = "N",
        defaultValue = "" + OcdsImport.BATCH,
        description = "Releases in one request, at most 1000 (${DEFAULT-VALUE}).")
    private int batch;

    @Override
    public Integer call() {
      if (source == null) {
        throw new LocalStackException("Say which file or folder to import");
      }
      Path absolute = Where.callersFolder().resolve(source).normalize();
      try {
        return importer().run(absolute) ? 0 : 1;
      } catch (IOException stopped) {
        throw new LocalStackException(
            "The import has stopped: %s%nRepeat the command to go on from there."
                .formatted(stopped.getMessage()),
            stopped);
      }
    }

    private OcdsImport importer() {
      int size = Math.clamp(batch, 1, 1_000);
      if (market != null) {
        return new OcdsImport(market, token(), System.out, isTerminal(), size);
      }
      Installation installation = where.existing();
      Session machine = installation.client().machine(installation.machineSecret());
      return new OcdsImport(
          installation.address(Part.MARKET), machine::accessToken, System.out, isTerminal(), size);
    }

    private static Supplier<String> token() {
      String token = System.getenv("GUILDHALL_TOKEN");
      if (token == null || token.isBlank()) {
        throw new LocalStackException("Put an access token into the variable GUILDHALL_TOKEN");
      }
      return token::strip;
    }

    private static boolean isTerminal() {
      Console console = System.console();
      return console != null && console.isTerminal();
    }
  }
}
