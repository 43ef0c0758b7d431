package org.guildhall.buying.award.standstill;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A claim notified within standstill. */
public record ClaimView(
    UUID id,
    UUID organisationId,
    String organisationName,
    String reason,
    Instant notifiedAt,
    boolean blocks,
    StandstillClaim.@Nullable Resolution resolution,
    @Nullable String statement,
    @Nullable Instant resolvedAt) {

  /** As buyers and the claimant see it. */
  public static ClaimView of(StandstillClaim claim) {
    return new ClaimView(
        claim.id(),
        claim.organisationId(),
        claim.organisationName(),
        claim.reason(),
        claim.notifiedAt(),
        claim.blocks(),
        claim.resolution().orElse(null),
        claim.statement().orElse(null),
        claim.resolvedAt().orElse(null));
  }
}
