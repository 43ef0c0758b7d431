package org.guildhall.buying.tender.upload;

import org.guildhall.buying.tender.TenderProblem;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * How much room there is for another document of a tender.
 *
 * @param used bytes of the tender's documents, and of those on their way
 * @param left bytes that another one may have
 * @param most bytes that they may have together
 */
public record Room(long used, long left, long most) {
  private static final long MEBIBYTE = 1024L * 1024;

  /** What is stored and what is on its way, for a supplier and a lot. */
  record Taken(long ofTender, long stored, int files) {}

  static Room of(Taken taken, TenderLimits limits) {
    long most = limits.mostDocuments().asLongValue();
    long left =
        Math.min(most - taken.ofTender(), limits.mostStored().asLongValue() - taken.stored());
    boolean full = taken.files() >= limits.mostFiles();
    return new Room(taken.ofTender(), full ? 0 : Math.max(left, 0), most);
  }

  /** What is said to a document that does not fit. */
  ProblemException tooLarge() {
    return ProblemException.of(
        TenderProblem.TENDER_TOO_LARGE,
        left == 0
            ? "There is no room for another document: those of a tender may have "
                + megabytes(most)
                + " together. Remove one that is not needed, or wait for those on their way"
            : "The documents of a tender may have "
                + megabytes(most)
                + " together, and there is room for "
                + megabytes(left)
                + " more");
  }

  /** Rounded down, so that nobody is promised too much. */
  private static String megabytes(long bytes) {
    return bytes < MEBIBYTE ? bytes / 1024 + " kB" : bytes / MEBIBYTE + " MB";
  }
}
