package org.guildhall.buying.award.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.buying.assessment.ranking.AgreedScore;
import org.guildhall.buying.assessment.scoring.LotRanking;
import org.guildhall.buying.assessment.scoring.PriceCriterion;
import org.guildhall.buying.assessment.scoring.PricePoints;
import org.guildhall.buying.assessment.scoring.QualityCriterion;
import org.guildhall.buying.assessment.scoring.RankedTender;
import org.guildhall.buying.assessment.scoring.ScoringMethod;
import org.guildhall.kit.base.money.NetAmount;

/**
 * What an assessed bidder is told before the award notice (s.50 of the Act, r.31): the method, the
 * score and the reason of every criterion, the totals, and, unless it won, the same of the winner.
 *
 * @param notAwarded why nobody is awarded the lot, if so
 * @param priceMethod the price formula in words
 * @param tieBreak what decided between totals that look the same, if that mattered for this tender
 * @param winner the most advantageous tender; empty for the winner itself and when no tender met
 *     the requirements
 */
record AssessmentSummary(
    UUID tender,
    UUID lot,
    int lotNumber,
    String lotTitle,
    Outcome outcome,
    Optional<String> notAwarded,
    String priceMethod,
    Optional<String> tieBreak,
    int assessedTenders,
    Optional<Integer> position,
    Assessment own,
    Optional<Winner> winner) {

  /** How the tender came out. */
  @Schema(name = "TenderOutcome")
  public enum Outcome {
    WON,
    NOT_WON,
    FAILS_REQUIREMENTS,
    /** The tender was assessed, but nobody is awarded the lot. */
    LOT_NOT_AWARDED
  }

  /**
   * Scores of one tender.
   *
   * @param price as tendered, net; empty when the price envelope stayed sealed
   * @param pricePoints empty when the tender fails the requirements: then its price is not scored
   */
  public record Assessment(
      List<CriterionResult> criteria,
      BigDecimal quality,
      Optional<NetAmount> price,
      Optional<BigDecimal> priceWeight,
      Optional<BigDecimal> pricePoints,
      BigDecimal total) {}

  /** The winner's assessment with its name. */
  public record Winner(String supplier, Assessment assessment) {}

  /** One quality criterion of one tender. */
  public record CriterionResult(
      UUID criterion,
      String name,
      BigDecimal weight,
      BigDecimal maxScore,
      Optional<BigDecimal> minimumScore,
      BigDecimal score,
      BigDecimal points,
      String reason,
      boolean failed) {}

  /**
   * A lot with everything its summaries need.
   *
   * @param agreed by tender, then by quality criterion
   * @param suppliers names by tender
   * @param notAwarded why nobody is awarded the lot, if so
   */
  public record AssessedLot(
      UUID lot,
      int number,
      String title,
      ScoringMethod method,
      LotRanking ranking,
      Map<UUID, Map<UUID, AgreedScore>> agreed,
      Map<UUID, String> suppliers,
      Optional<String> notAwarded) {

    /** One summary for every assessed tender, in the order of the ranking. */
    public List<AssessmentSummary> summaries() {
      return ranking.tenders().stream().map(this::summary).toList();
    }

    private AssessmentSummary summary(RankedTender tender) {
      Optional<RankedTender> best = notAwarded.isPresent() ? Optional.empty() : ranking.best();
      boolean won = best.filter(winner -> winner.tender().equals(tender.tender())).isPresent();
      return new AssessmentSummary(
          tender.tender(),
          lot,
          number,
          title,
          outcome(tender, won),
          notAwarded,
          PricePoints.inWords(method.formula()),
          tender.decidedBy().map(Enum::name),
          ranking.tenders().size(),
          tender.position(),
          assessment(tender),
          best.filter(winner -> !won)
              .map(winner -> new Winner(supplier(winner.tender()), assessment(winner))));
    }

    private Outcome outcome(RankedTender tender, boolean won) {
      if (won) {
        return Outcome.WON;
      }
      if (!tender.passes()) {
        return Outcome.FAILS_REQUIREMENTS;
      }
      return notAwarded.isPresent() ? Outcome.LOT_NOT_AWARDED : Outcome.NOT_WON;
    }

    private String supplier(UUID tender) {
      String name = suppliers.get(tender);
      if (name == null) {
        throw new IllegalArgumentException("no supplier of tender " + tender);
      }
      return name;
    }

    private Assessment assessment(RankedTender tender) {
      return new Assessment(
          method.quality().stream().map(criterion -> result(tender, criterion)).toList(),
          tender.quality(),
          tender.price(),
          method.price().map(PriceCriterion::weight),
          method.price().filter(price -> tender.passes()).map(price -> tender.pricePoints()),
          tender.total());
    }

    private CriterionResult result(RankedTender tender, QualityCriterion criterion) {
      AgreedScore consensus = agreed.getOrDefault(tender.tender(), Map.of()).get(criterion.id());
      if (consensus == null || consensus.reason().isBlank()) {
        throw new IllegalArgumentException(
            "no agreed score with a reason for " + tender.tender() + " on " + criterion.id());
      }
      return new CriterionResult(
          criterion.id(),
          criterion.name(),
          criterion.weight(),
          criterion.maxScore(),
          Optional.ofNullable(criterion.minimumScore()),
          consensus.score(),
          tender.points().getOrDefault(criterion.id(), BigDecimal.ZERO),
          consensus.reason(),
          tender.failed().contains(criterion.id()));
    }
  }
}
