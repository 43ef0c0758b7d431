package org.guildhall.buying.notice.ocds;

/** The facts of one notice, which know where in a release they stand. */
public interface Release {
  /**
   * Adds parties, buyer, tender, awards and so on.
   *
   * @param release has ocid, id, date, tag and initiationType already
   * @param self the entry of this notice for the documents of its own stage
   */
  void addTo(OcdsObject release, OcdsObject self);
}
