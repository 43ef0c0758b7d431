package org.guildhall.buying.assessment.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.buying.procurement.terms.PriceFormula;
import org.guildhall.buying.procurement.terms.PriceFormulaKind;

/**
 * What a choice of formula and price weight does to the result, shown before a procurement is
 * published: the formula alone can change the winner.
 */
public final class Sensitivity {

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int STEP = 5;

  private Sensitivity() {}

  /** The outcome of one variant. */
  public record Variant(
      PriceFormulaKind formula,
      BigDecimal priceWeight,
      Optional<UUID> winner,
      Optional<BigDecimal> margin,
      LotRanking ranking) {}

  /**
   * @param formulas the published weights under each formula
   * @param weights the published formula with the price weight from 0 to 100 in steps of five, the
   *     quality weights keeping their proportions
   * @param robust whether every formula names the same winner
   */
  public record Run(List<Variant> formulas, List<Variant> weights, boolean robust) {}

  /**
   * Runs invented or past tenders through the method and its alternatives. The fixed reference is
   * tried only when the method carries a reference and a floor.
   */
  public static Run run(ScoringMethod method, List<AgreedTender> tenders) {
    List<Variant> formulas =
        alternatives(method.formula()).map(f -> variant(method.with(f), tenders)).toList();
    List<Variant> weights = new ArrayList<>();
    if (method.price().isPresent()) {
      for (int weight = 0; weight <= 100; weight += STEP) {
        weights.add(variant(reweighted(method, new BigDecimal(weight)), tenders));
      }
    }
    boolean robust = formulas.stream().map(Variant::winner).distinct().count() == 1;
    return new Run(formulas, List.copyOf(weights), robust);
  }

  private static Stream<PriceFormula> alternatives(PriceFormula published) {
    PriceFormula fixed = of(PriceFormulaKind.FIXED_REFERENCE, published);
    Stream<PriceFormula> relative =
        Stream.of(
            of(PriceFormulaKind.LOWEST_RATIO, published), of(PriceFormulaKind.LINEAR, published));
    return PricePoints.isComplete(fixed) ? Stream.concat(relative, Stream.of(fixed)) : relative;
  }

  private static PriceFormula of(PriceFormulaKind kind, PriceFormula published) {
    return new PriceFormula(kind, published.decimals(), published.reference(), published.floor());
  }

  private static Variant variant(ScoringMethod method, List<AgreedTender> tenders) {
    LotRanking ranking = RankLot.rank(method, tenders);
    List<RankedTender> passing = ranking.tenders().stream().filter(RankedTender::passes).toList();
    Optional<BigDecimal> margin =
        passing.size() < 2
            ? Optional.empty()
            : Optional.of(passing.get(0).total().subtract(passing.get(1).total()));
    return new Variant(
        method.formula().kind(),
        method.price().map(PriceCriterion::weight).orElse(BigDecimal.ZERO),
        ranking.best().map(RankedTender::tender),
        margin,
        ranking);
  }

  /** Quality weights are rounded to six decimals: a what-if, never a published score. */
  private static ScoringMethod reweighted(ScoringMethod method, BigDecimal priceWeight) {
    BigDecimal quality =
        method.quality().stream()
            .map(QualityCriterion::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal left = HUNDRED.subtract(priceWeight);
    List<QualityCriterion> scaled =
        method.quality().stream()
            .map(c ->
                new QualityCriterion(
                    c.id(),
                    c.name(),
                    quality.signum() == 0
                        ? BigDecimal.ZERO
                        : c.weight().multiply(left).divide(quality, 6, PricePoints.ROUNDING),
                    c.maxScore(),
                    c.minimumScore()))
            .toList();
    return new ScoringMethod(
        scaled,
        method.price().map(p -> new PriceCriterion(p.id(), p.name(), priceWeight)),
        method.formula(),
        method.tieBreak());
  }
}
