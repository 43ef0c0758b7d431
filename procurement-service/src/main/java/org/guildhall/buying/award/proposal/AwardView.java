package org.guildhall.buying.award.proposal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.buying.award.standstill.ClaimView;
import org.guildhall.buying.award.standstill.StandstillClaim;
import org.guildhall.buying.consortium.decision.Decision;
import org.guildhall.buying.consortium.decision.DecisionOutcome;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/**
 * The award of a procurement as far as it is.
 *
 * @param carried whether the members approved it
 * @param standstillEndsOn the last day on which nothing may be signed, once the notice is published
 * @param claims what blocks or blocked signature
 */
public record AwardView(
    UUID id,
    UUID procurementId,
    int round,
    Instant proposedAt,
    UUID decisionId,
    @Nullable DecisionOutcome decisionOutcome,
    boolean carried,
    @Nullable Instant summariesSentAt,
    @Nullable UUID noticeId,
    @Nullable Instant noticePublishedAt,
    @Nullable LocalDate standstillEndsOn,
    List<LotView> lots,
    List<ClaimView> claims) {

  /** The award of one lot; either a winner or the reason for none. */
  @Schema(name = "AwardedLot")
  public record LotView(
      UUID lotId,
      int number,
      String title,
      @Nullable UUID tenderId,
      @Nullable UUID supplierId,
      @Nullable String supplierName,
      @Nullable NetAmount price,
      @Nullable BigDecimal total,
      @Nullable String notAwarded) {}

  public static AwardView of(
      AwardProposal proposal,
      Decision decision,
      Optional<LocalDate> standstillEndsOn,
      List<StandstillClaim> claims) {
    return new AwardView(
        proposal.id(),
        proposal.procurementId(),
        proposal.round(),
        proposal.proposedAt(),
        decision.id(),
        decision.outcome().orElse(null),
        decision.carried(),
        proposal.summariesSentAt().orElse(null),
        proposal.noticeId().orElse(null),
        proposal.noticePublishedAt().orElse(null),
        standstillEndsOn.orElse(null),
        proposal.lots().stream().map(AwardView::lot).toList(),
        claims.stream().map(ClaimView::of).toList());
  }

  private static LotView lot(LotAward award) {
    return award
        .winner()
        .map(winner ->
            new LotView(
                award.lotId(),
                award.lotNumber(),
                award.lotTitle(),
                winner.tenderId(),
                winner.supplierId(),
                winner.supplierName(),
                winner.price(),
                winner.total(),
                null))
        .orElseGet(() ->
            new LotView(
                award.lotId(),
                award.lotNumber(),
                award.lotTitle(),
                null,
                null,
                null,
                null,
                null,
                award.notAwarded().orElse(null)));
  }
}
