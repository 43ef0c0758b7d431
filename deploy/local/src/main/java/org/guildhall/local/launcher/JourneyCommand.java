package org.guildhall.local.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guildhall.local.journey.Journey;
import org.guildhall.local.journey.JourneyStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./guildhall journey --out DIR}. */
@Command(
    name = "journey",
    mixinStandardHelpOptions = true,
    description =
        "Carries out the main job in a running training installation, on imported councils, and writes"
            + " notices, receipts, log proofs, evaluation, award and split.")
final class JourneyCommand implements Callable<Integer> {
  @Mixin private final Where where = new Where();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for what the journey leaves behind; created if need be.")
  private Path out = Path.of("journey");

  @Option(
      names = "--until",
      paramLabel = "STAGE",
      description =
          "Pause after this stage (${COMPLETION-CANDIDATES}); the same command goes on from there.")
  private JourneyStage until = JourneyStage.CONTRACTED;

  @Override
  public Integer call() {
    Path folder = Where.callersFolder().resolve(out).normalize();
    new Journey(where.existing().client(), System.out).run(folder, until);
    if (until == JourneyStage.CONTRACTED) {
      System.out.println("See " + folder.resolve("summary.md"));
    }
    return 0;
  }
}
