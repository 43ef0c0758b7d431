package org.guildhall.local.importer;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.local.importer.FileImport.Imported;
import org.guildhall.local.importer.Marketplace.ImportState;

/** Adds up what a run brought: only what is new in this run, not what earlier ones did. */
final class ImportReport {

  private final Map<String, Long> noticeTypes =
      new TreeMap<>(
          Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  private final Map<String, Long> flags = new TreeMap<>();
  private int files;
  private int failed;
  private long found;
  private long kept;
  private long flagged;
  private long organisations;
  private long estateEntries;
  private int tooLarge;

  void add(Imported imported) {
    ImportState before = imported.before();
    ImportState after = imported.after();
    files++;
    found += imported.found();
    tooLarge += imported.tooLarge();
    kept += after.kept() - before.kept();
    flagged += after.flagged() - before.flagged();
    organisations += after.organisations() - before.organisations();
    estateEntries += after.estateEntries() - before.estateEntries();
    difference(before.noticeTypes(), after.noticeTypes(), noticeTypes);
    difference(before.flags(), after.flags(), flags);
  }

  void failed() {
    failed++;
  }

  boolean isClean() {
    return failed == 0 && tooLarge == 0;
  }

  void print(PrintStream out) {
    out.println();
    out.printf(
        Locale.ROOT,
        "%,d %s read, %,d %s: %s%n",
        files,
        files == 1 ? "file" : "files",
        found,
        found == 1 ? "release" : "releases",
        outcome());
    if (kept > 0) {
      printKept(out);
    }
    if (tooLarge > 0) {
      out.printf(Locale.ROOT, "  %,d releases are too large to send and were left out%n", tooLarge);
    }
    if (failed > 0) {
      String noun = failed == 1 ? "file" : "files";
      out.printf(Locale.ROOT, "  %,d %s could not be imported, see above%n", failed, noun);
    }
    out.flush();
  }

  private String outcome() {
    if (found == 0) {
      return "nothing to keep.";
    }
    return kept == 0
        ? "nothing new, all of them are here already."
        : "%,d new and kept, %,d here already."
            .formatted(kept, Math.max(0, found - kept - tooLarge));
  }

  private void printKept(PrintStream out) {
    table(out, "New releases by notice type", noticeTypes);
    out.printf(Locale.ROOT, "  %,d flagged: kept, but not usable in full%n", flagged);
    table(out, "Releases by reason of a flag", flags);
    out.printf(
        Locale.ROOT,
        "  %,d organisations became known (unverified), %,d entries of estate registers are new"
            + " or brought up to date%n",
        organisations,
        estateEntries);
  }

  private static void table(PrintStream out, String title, Map<String, Long> counts) {
    if (!counts.isEmpty()) {
      out.println("  " + title);
      counts.forEach((name, count) -> out.printf(Locale.ROOT, "    %-32s %,8d%n", name, count));
    }
  }

  private static void difference(
      Map<String, Long> before, Map<String, Long> after, Map<String, Long> sum) {
    after.forEach((name, count) -> {
      long added = count - before.getOrDefault(name, 0L);
      if (added > 0) {
        sum.merge(name, added, Long::sum);
      }
    });
  }
}
