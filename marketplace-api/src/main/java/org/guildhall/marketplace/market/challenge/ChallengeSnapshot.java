package org.guildhall.marketplace.market.challenge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.marketplace.market.challenge.act.ChallengeStatus;
import org.guildhall.marketplace.market.challenge.brief.Brief;
import org.jspecify.annotations.Nullable;

/**
 * What the other services learn about a published challenge.
 *
 * @param responded whether a supplier answered it, which is market engagement before a procurement
 */
record ChallengeSnapshot(
    UUID id,
    long version,
    int edition,
    UUID organisationId,
    String organisationName,
    ChallengeStatus status,
    String title,
    Brief.ProblemStatement problem,
    Brief.SoughtOutcome outcome,
    @Nullable Integer serviceArea,
    List<String> cpv,
    List<String> areas,
    Brief.@Nullable Budget budget,
    @Nullable LocalDate wantedFrom,
    @Nullable LocalDate wantedTo,
    @Nullable String constraints,
    List<String> standards,
    Brief.Programme programme,
    @Nullable Instant questionsUntil,
    @Nullable Instant responsesUntil,
    @Nullable Instant publishedAt,
    @Nullable Instant closedAt,
    @Nullable String withdrawalReason,
    @Nullable ChallengeResult result,
    boolean responded) {

  static ChallengeSnapshot of(Challenge challenge, String organisationName, boolean responded) {
    Brief brief = challenge.brief();
    return new ChallengeSnapshot(
        challenge.id(),
        challenge.version(),
        challenge.edition(),
        challenge.organisation(),
        organisationName,
        challenge.status(),
        brief.title(),
        brief.problem(),
        brief.outcome(),
        brief.serviceArea(),
        brief.cpv(),
        brief.areas(),
        brief.budget(),
        brief.wantedFrom(),
        brief.wantedTo(),
        brief.constraints(),
        brief.standards(),
        brief.programme(),
        brief.questionsUntil(),
        brief.responsesUntil(),
        challenge.publishedAt(),
        challenge.closedAt(),
        challenge.withdrawalReason(),
        challenge.result(),
        responded);
  }
}
