package org.guildhall.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Counts what makes a test run long, such as application starts. {@code ./guildhall test} compares
 * the counts of a run with the committed {@code deploy/tests/counts.tsv}, so that more of it is
 * seen in review; times would wobble, counts do not. To be counted, something must happen equally
 * often in every run: no repetition while waiting.
 */
public final class SuiteCounts {
  private static final Path LOG = Path.of("target", "suite-counts.log");

  private SuiteCounts() {}

  /** It has happened once more. */
  public static void count(String what) {
    try {
      Files.createDirectories(LOG.getParent());
      Files.writeString(LOG, what + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
