package org.guildhall.local.importer;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.guildhall.local.importer.FileImport.Imported;

/**
 * Imports a file of OCDS releases, or all files of a folder in name order. Can be repeated and
 * interrupted at any point: what the marketplace has, it does not take again.
 */
public final class OcdsImport {

  /** Releases sent in one request unless told otherwise. */
  public static final int BATCH = 100;

  private final Marketplace marketplace;
  private final PrintStream out;
  private final boolean terminal;
  private final int batchSize;

  /**
   * @param marketplace address of the service, without a path
   * @param tokens gives an access token of an operator, or of a machine with scope {@code import}
   * @param terminal whether {@code out} is one, for a bar instead of lines
   * @param batchSize releases sent in one request
   */
  public OcdsImport(
      URI marketplace, Supplier<String> tokens, PrintStream out, boolean terminal, int batchSize) {
    this.marketplace = new Marketplace(marketplace, tokens);
    this.out = out;
    this.terminal = terminal;
    this.batchSize = batchSize;
  }

  /** Returns whether every file could be imported whole; what could not is told on {@code out}. */
  public boolean run(Path fileOrFolder) throws IOException {
    if (!Files.exists(fileOrFolder)) {
      out.println("There is no file or folder " + fileOrFolder);
      return false;
    }
    ImportReport report = new ImportReport();
    ImportProgress progress = new ImportProgress(out, terminal);
    List<SourceFile> files = SourceFile.in(fileOrFolder);
    boolean named = !Files.isDirectory(fileOrFolder);
    for (SourceFile file : files) {
      progress.begin(file.name());
      if (named || file.looksRight()) {
        one(file, progress, report);
      } else {
        progress.end("left out, its name is not that of a JSON file");
      }
    }
    if (files.isEmpty()) {
      out.println("There are no files in " + fileOrFolder);
    }
    report.print(out);
    return report.isClean() && !files.isEmpty();
  }

  private void one(SourceFile file, ImportProgress progress, ImportReport report)
      throws IOException {
    try {
      Imported imported = new FileImport(marketplace, file, progress, batchSize).run();
      report.add(imported);
      progress.end(words(imported));
    } catch (UnusableSource unusable) {
      report.failed();
      progress.end("NOT IMPORTED: " + unusable.getMessage());
    } catch (ImportRefused refused) {
      progress.end("STOPPED: " + refused.getMessage());
      throw refused;
    }
  }

  private static String words(Imported imported) {
    if (imported.wasComplete()) {
      return "imported before (%s), nothing new".formatted(imported.after().completedAt());
    }
    long kept = imported.after().kept() - imported.before().kept();
    StringBuilder words =
        new StringBuilder(
            "%,d %s, %,d new"
                .formatted(imported.found(), imported.found() == 1 ? "release" : "releases", kept));
    long flagged = imported.after().flagged() - imported.before().flagged();
    if (flagged > 0) {
      words.append(", %,d flagged".formatted(flagged));
    }
    if (imported.before().position() > 0) {
      words.append("; went on where an earlier import had stopped");
    }
    if (imported.withoutReleases() > 0) {
      words.append("; %,d records hold no releases".formatted(imported.withoutReleases()));
    }
    if (imported.tooLarge() > 0) {
      words.append("; %,d TOO LARGE TO SEND".formatted(imported.tooLarge()));
    }
    return words.toString();
  }
}
