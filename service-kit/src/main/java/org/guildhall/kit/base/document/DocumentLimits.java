package org.guildhall.kit.base.document;

import java.util.Set;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * What a document may be.
 *
 * @param maxBytes the largest size
 * @param mediaTypes what it may be; empty for anything, as for what is already sealed
 */
public record DocumentLimits(long maxBytes, Set<String> mediaTypes) {

  private static final long MEBIBYTE = 1024L * 1024L;

  /** What offices write: PDF, Word, Excel, OpenDocument, text, CSV, pictures; up to 25 MiB. */
  public static final DocumentLimits OFFICE = new DocumentLimits(25 * MEBIBYTE, MediaTypes.OFFICE);

  /** Sets are copied. */
  public DocumentLimits {
    mediaTypes = Set.copyOf(mediaTypes);
  }

  /**
   * The same for a file of this name: what it is opened with follows from the name, so text that is
   * called a program is one.
   *
   * @throws ProblemException UNSUPPORTED_TYPE if it is called like nothing that offices write
   */
  public static DocumentLimits ofName(String name) {
    return MediaTypes.ofName(name)
        .map(kind -> new DocumentLimits(OFFICE.maxBytes(), Set.of(kind)))
        .orElseThrow(() ->
            ProblemException.of(
                KitProblem.UNSUPPORTED_TYPE,
                "\""
                    + name
                    + "\" is not of a kind that is accepted: its name must end in one of "
                    + MediaTypes.endings()));
  }

  /** What is said of a document that is larger. */
  public static String tooLarge(long maxBytes) {
    return maxBytes % MEBIBYTE == 0
        ? "A document may have " + maxBytes / MEBIBYTE + " MB at most"
        : "A document may have " + maxBytes + " bytes at most";
  }

  /** Any bytes up to this size. */
  public static DocumentLimits anyUpTo(long maxBytes) {
    return new DocumentLimits(maxBytes, Set.of());
  }
}
