package org.guildhall.buying.tender.opening;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.buying.tender.sealing.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * An opening.
 *
 * @param status PROPOSED or OPENED
 * @param proposedFor the authority whose opener proposed it
 * @param approvedFor the other authority
 * @param opened how many tenders' envelopes were opened
 * @param damaged how many were not what had been submitted
 */
record OpeningView(
    UUID id,
    UUID procurementId,
    Envelope envelope,
    String status,
    UUID proposedFor,
    Instant proposedAt,
    @Nullable UUID approvedFor,
    @Nullable Instant openedAt,
    int opened,
    int damaged) {

  static OpeningView of(Opening opening) {
    return new OpeningView(
        opening.id(),
        opening.procurementId(),
        opening.envelope(),
        opening.status().name(),
        opening.proposedFor(),
        opening.proposedAt(),
        opening.approvedFor().orElse(null),
        opening.openedAt().orElse(null),
        opening.openedCount(),
        opening.damagedCount());
  }
}
