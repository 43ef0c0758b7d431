package org.guildhall.kit.web.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a service keeps of the person who asks.
 *
 * @param service which service: there may be several
 * @param subject the person's id at the identity provider, by which they are known everywhere
 */
record PersonalData(
    String service, Instant at, String subject, String name, List<HandedOut> records) {

  /**
   * What is kept in one place.
   *
   * @param title what it is, for people
   * @param why what it is kept for, and for how long
   * @param erasable whether it goes when the person asks for it
   * @param complete whether these are all; a place hands out 1,000 rows at most
   */
  @Schema(name = "PersonalRecords")
  record HandedOut(
      String name,
      String title,
      String why,
      boolean erasable,
      boolean complete,
      List<Map<String, Object>> items) {}

  /** How much is kept in one place. */
  @Schema(name = "CountedRecords")
  record Counted(String name, String title, String why, boolean erasable, long count) {}

  /** What is kept in one place, of whomever. */
  @Schema(name = "KeptRecords")
  record Kept(String name, String title, String why, boolean erasable) {}

  /**
   * What was done in one place when a person asked to be erased.
   *
   * @param erased how many rows went, or name nobody any more
   * @param why why the rest is kept
   */
  @Schema(name = "ErasedRecords")
  record Erased(String name, String title, String why, boolean erasable, int erased) {}
}
