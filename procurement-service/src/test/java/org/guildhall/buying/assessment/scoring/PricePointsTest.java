package org.guildhall.buying.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.buying.procurement.terms.PriceFormulaKind.FIXED_REFERENCE;
import static org.guildhall.buying.procurement.terms.PriceFormulaKind.LINEAR;
import static org.guildhall.buying.procurement.terms.PriceFormulaKind.LOWEST_RATIO;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildhall.buying.procurement.terms.PriceFormula;
import org.guildhall.buying.procurement.terms.PriceFormulaKind;
import org.guildhall.kit.base.money.NetAmount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PricePointsTest {

  @ParameterizedTest
  @CsvSource({
    // formula, decimals, weight, price, lowest, points
    "LOWEST_RATIO,2,40,100,100,40.00",
    "LOWEST_RATIO,2,40,150,100,26.67",
    "LOWEST_RATIO,2,40,160,100,25.00",
    "LOWEST_RATIO,4,40,150,100,26.6667",
    "LOWEST_RATIO,0,40,150,100,27",
    "LOWEST_RATIO,2,40,0,0,40.00",
    "LOWEST_RATIO,2,40,5,0,0.00",
    "LINEAR,2,40,100,100,40.00",
    "LINEAR,2,40,150,100,20.00",
    "LINEAR,2,40,200,100,0.00",
    "LINEAR,2,40,260,100,0.00",
    "LINEAR,2,40,133.33,99.99,26.66",
    "LINEAR,2,30,0,0,30.00",
    "LINEAR,2,30,1,0,0.00",
    "FIXED_REFERENCE,2,40,1000,1,0.00",
    "FIXED_REFERENCE,2,40,1200,1,0.00",
    "FIXED_REFERENCE,2,40,600,1,40.00",
    "FIXED_REFERENCE,2,40,500,1,40.00",
    "FIXED_REFERENCE,2,40,700,1,30.00",
    "FIXED_REFERENCE,3,40,777.77,1,22.223",
  })
  void shouldScoreThePublishedVectors(
      PriceFormulaKind kind,
      int decimals,
      BigDecimal weight,
      BigDecimal price,
      BigDecimal lowest,
      BigDecimal points) {
    assertThat(points(formula(kind, decimals), weight, new NetAmount(price), new NetAmount(lowest)))
        .isEqualTo(points);
  }

  @Test
  void shouldRoundOnceAndNotTwice() {
    // 40 x 1 / 7.2056 = 5.5512...; rounding 0.13878 first would give another second decimal
    BigDecimal once =
        points(
            formula(LOWEST_RATIO, 2),
            new BigDecimal(40),
            NetAmount.of("7.2056"),
            NetAmount.of("1"));
    assertThat(once).isEqualTo("5.55");
  }

  @Test
  void shouldRefuseANegativePriceAndAnIncompleteReference() {
    assertThatThrownBy(
            () -> points(formula(LINEAR, 2), BigDecimal.TEN, NetAmount.of("-1"), NetAmount.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    PriceFormula incomplete = new PriceFormula(FIXED_REFERENCE, 2, BigDecimal.TEN, BigDecimal.TEN);
    assertThat(PricePoints.isComplete(incomplete)).isFalse();
    assertThatThrownBy(
            () -> points(incomplete, BigDecimal.TEN, NetAmount.of("1"), NetAmount.of("1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<Random> seeds() {
    return IntStream.range(0, 300).mapToObj(Random::new);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldNeverLeaveTheWeightNorRewardAHigherPrice(Random random) {
    BigDecimal weight = new BigDecimal(1 + random.nextInt(100));
    NetAmount lowest = pence(random, 500);
    NetAmount cheap = lowest.plus(pence(random, 900_000));
    NetAmount dear = cheap.plus(pence(random, 900_000));
    for (PriceFormulaKind kind : PriceFormulaKind.values()) {
      PriceFormula formula = formula(kind, random.nextInt(7));
      BigDecimal forCheap = points(formula, weight, cheap, lowest);
      BigDecimal forDear = points(formula, weight, dear, lowest);
      assertThat(forCheap).isBetween(BigDecimal.ZERO, weight).isGreaterThanOrEqualTo(forDear);
      assertThat(forCheap.scale()).isEqualTo(formula.decimals());
    }
  }

  /** Oracle: whole numbers only, no BigDecimal division. */
  @ParameterizedTest
  @MethodSource("seeds")
  void shouldAgreeWithWholeNumberArithmetic(Random random) {
    long weight = 1 + random.nextInt(100);
    long lowest = 1 + random.nextInt(1_000_000);
    long price = lowest + random.nextInt(2_000_000);
    BigDecimal ratio =
        points(
            formula(LOWEST_RATIO, 2),
            BigDecimal.valueOf(weight),
            new NetAmount(BigDecimal.valueOf(price, 2)),
            new NetAmount(BigDecimal.valueOf(lowest, 2)));
    assertThat(ratio.unscaledValue().longValueExact())
        .isEqualTo((2 * 100 * weight * lowest + price) / (2 * price));
    BigDecimal linear =
        points(
            formula(LINEAR, 2),
            BigDecimal.valueOf(weight),
            new NetAmount(BigDecimal.valueOf(price, 2)),
            new NetAmount(BigDecimal.valueOf(lowest, 2)));
    long left = Math.max(0, 2 * lowest - price);
    assertThat(linear.unscaledValue().longValueExact())
        .isEqualTo((2 * 100 * weight * left + lowest) / (2 * lowest));
  }

  private static BigDecimal points(
      PriceFormula formula, BigDecimal weight, NetAmount price, NetAmount lowest) {
    return PricePoints.exact(formula, weight, price, lowest).rounded(formula.decimals());
  }

  private static NetAmount pence(Random random, int bound) {
    return new NetAmount(BigDecimal.valueOf(1 + random.nextInt(bound), 2));
  }

  static PriceFormula formula(PriceFormulaKind kind, int decimals) {
    return new PriceFormula(kind, decimals, new BigDecimal(1000), new BigDecimal(600));
  }
}
