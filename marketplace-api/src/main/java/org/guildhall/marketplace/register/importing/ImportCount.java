package org.guildhall.marketplace.register.importing;

/**
 * One number about an import.
 *
 * @param name within its kind: a notice type, the slug of a flag reason
 */
public record ImportCount(Kind kind, String name, long count) {

  /** What is counted. */
  public enum Kind {
    /** Releases kept by this import. */
    KEPT,
    /**
     * Releases of the source that another import had brought already, or that stand in it twice.
     */
    KNOWN,
    /** Kept releases with at least one flag. */
    FLAGGED,
    /** Kept releases by notice type. */
    NOTICE_TYPE,
    /** Kept releases by flag reason; a release counts once for each of its reasons. */
    REASON,
    /** Organisations that became known. */
    ORGANISATION,
    /** Entries of the estate register, new or brought up to date. */
    ESTATE
  }
}
