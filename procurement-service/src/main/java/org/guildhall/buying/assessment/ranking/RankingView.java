package org.guildhall.buying.assessment.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.buying.assessment.scoring.Decider;
import org.guildhall.buying.assessment.scoring.PricePoints;
import org.guildhall.buying.assessment.scoring.RankedTender;
import org.guildhall.buying.procurement.Criterion;
import org.guildhall.buying.procurement.terms.TieBreak;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/** The ranking of every lot, best first, with each criterion's score, points and reason. */
record RankingView(UUID procurementId, List<LotView> lots) {

  /** One lot. */
  @Schema(name = "RankedLot")
  public record LotView(
      UUID lotId,
      int number,
      String title,
      String priceMethod,
      TieBreak tieBreak,
      @Nullable NetAmount lowestPrice,
      List<TenderView> tenders) {}

  /**
   * One tender.
   *
   * @param position null when a minimum score was missed
   * @param decidedBy what decided between totals that look the same, if that mattered
   * @param abnormallyLow why its price is hardly meant, if it is, in whole sentences: to be looked
   *     into before an award (s.19(4) and (5) of the Act)
   */
  @Schema(name = "RankedTender")
  public record TenderView(
      UUID tenderId,
      UUID supplierId,
      String supplierName,
      @Nullable Integer position,
      BigDecimal total,
      BigDecimal quality,
      @Nullable NetAmount price,
      @Nullable BigDecimal pricePoints,
      List<CriterionView> criteria,
      List<UUID> failed,
      @Nullable Decider decidedBy,
      List<String> abnormallyLow) {}

  /** One quality criterion of a tender. */
  @Schema(name = "RankedCriterion")
  public record CriterionView(
      UUID criterionId, String name, BigDecimal score, BigDecimal points, String reason) {}

  static RankingView of(UUID procurementId, TieBreak tieBreak, List<LotResult> results) {
    return new RankingView(
        procurementId, results.stream().map(result -> lot(result, tieBreak)).toList());
  }

  private static LotView lot(LotResult result, TieBreak tieBreak) {
    return new LotView(
        result.lot().id(),
        result.lot().number(),
        result.lot().title(),
        PricePoints.inWords(result.method().formula()),
        tieBreak,
        result.ranking().lowestPrice().orElse(null),
        result.ranking().tenders().stream().map(tender -> tender(result, tender)).toList());
  }

  private static TenderView tender(LotResult result, RankedTender tender) {
    Map<UUID, AgreedScore> agreed = result.agreed().getOrDefault(tender.tender(), Map.of());
    return new TenderView(
        tender.tender(),
        tender.supplier(),
        result.tender(tender.tender()).supplierName(),
        tender.position().orElse(null),
        tender.total(),
        tender.quality(),
        tender.price().orElse(null),
        tender.passes() ? tender.pricePoints() : null,
        result.lot().qualityCriteria().stream()
            .map(criterion -> criterion(criterion, agreed, tender))
            .toList(),
        tender.failed(),
        tender.decidedBy().orElse(null),
        result.abnormallyLow(tender.tender()));
  }

  private static CriterionView criterion(
      Criterion criterion, Map<UUID, AgreedScore> agreed, RankedTender tender) {
    AgreedScore score = Objects.requireNonNull(agreed.get(criterion.id()));
    return new CriterionView(
        criterion.id(),
        criterion.name(),
        score.score(),
        tender.points().getOrDefault(criterion.id(), BigDecimal.ZERO),
        score.reason());
  }
}
