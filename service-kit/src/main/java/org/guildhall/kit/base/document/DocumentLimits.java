package org.guildhall.kit.base.document;

import java.util.Set;

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
