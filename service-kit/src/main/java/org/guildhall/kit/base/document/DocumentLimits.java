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

  /** Any bytes up to this size. */
  public static DocumentLimits anyUpTo(long maxBytes) {
    return new DocumentLimits(maxBytes, Set.of());
  }
}
