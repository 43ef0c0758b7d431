package org.guildhall.buying.procurement.amendment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.buying.procurement.terms.AmendedTerms;
import org.jspecify.annotations.Nullable;

/**
 * An amendment.
 *
 * @param number from 1 in each procurement
 * @param substantial whether tenders that are in must be confirmed or replaced
 * @param timeReason why the time that is left is enough, if the deadline stays
 * @param publishedAt null as long as it is not public
 */
record AmendmentView(
    UUID id,
    UUID procurementId,
    int number,
    String summary,
    AmendedTerms terms,
    boolean substantial,
    @Nullable String timeReason,
    Status status,
    @Nullable UUID noticeId,
    @Nullable Instant publishedAt) {

  /** How far it is. */
  @Schema(name = "AmendmentStatus")
  public enum Status {
    PREPARED,
    ON_ITS_WAY,
    PUBLISHED
  }

  static AmendmentView of(Amendment amendment, AmendedTerms terms) {
    return new AmendmentView(
        amendment.id(),
        amendment.procurementId(),
        amendment.number(),
        amendment.summary(),
        terms,
        terms.substantial(),
        amendment.timeReason().orElse(null),
        status(amendment),
        amendment.noticeId().orElse(null),
        amendment.publishedAt().orElse(null));
  }

  private static Status status(Amendment amendment) {
    if (amendment.publishedAt().isPresent()) {
      return Status.PUBLISHED;
    }
    return amendment.isApproved() ? Status.ON_ITS_WAY : Status.PREPARED;
  }
}
