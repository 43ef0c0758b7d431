package org.guildhall.buying.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildhall.buying.procurement.terms.PriceFormula;
import org.guildhall.buying.procurement.terms.PriceFormulaKind;
import org.guildhall.buying.procurement.terms.TieBreak;
import org.guildhall.kit.base.money.NetAmount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RankLotTest {

  private static final QualityCriterion SERVICE =
      new QualityCriterion(id(1), "Service", dec("40"), dec("5"), dec("2"));
  private static final QualityCriterion DATA =
      new QualityCriterion(id(2), "Data", dec("20"), dec("5"), null);
  private static final PriceCriterion PRICE = new PriceCriterion(id(3), "Price", dec("40"));

  @Test
  void shouldPutTheMostAdvantageousTenderFirst() {
    LotRanking ranking =
        RankLot.rank(
            method(TieBreak.HIGHER_QUALITY),
            List.of(
                tender(11, 3, 3, "900", 1),
                tender(12, 5, 4, "1000", 2),
                tender(13, 4, 5, "1600", 3)));

    assertThat(ranking.tenders())
        .extracting(RankedTender::tender)
        .containsExactly(id(12), id(11), id(13));
    RankedTender best = ranking.best().orElseThrow();
    assertThat(best.position()).contains(1);
    assertThat(best.quality()).isEqualTo("56.00");
    assertThat(best.pricePoints()).isEqualTo("36.00");
    assertThat(best.total()).isEqualTo("92.00");
    assertThat(best.points().keySet()).containsExactly(SERVICE.id(), DATA.id(), PRICE.id());
    assertThat(ranking.lowestPrice()).contains(NetAmount.of("900"));
  }

  @Test
  void shouldNotRankATenderBelowAPublishedMinimumNorLetItsPriceCount() {
    LotRanking ranking =
        RankLot.rank(
            method(TieBreak.HIGHER_QUALITY),
            List.of(tender(11, 1, 5, "100", 1), tender(12, 2, 3, "1000", 2)));

    assertThat(ranking.lowestPrice()).contains(NetAmount.of("1000"));
    assertThat(ranking.best().orElseThrow().pricePoints()).isEqualTo("40.00");
    RankedTender failing = ranking.tenders().getLast();
    assertThat(failing.tender()).isEqualTo(id(11));
    assertThat(failing.position()).isEmpty();
    assertThat(failing.failed()).containsExactly(SERVICE.id());
    assertThat(failing.points()).doesNotContainKey(PRICE.id());
  }

  @Test
  void shouldNotRankATenderWhosePriceCouldNotBeOpened() {
    AgreedTender damaged =
        new AgreedTender(
            id(11),
            id(21),
            Map.of(SERVICE.id(), dec("5"), DATA.id(), dec("5")),
            Optional.empty(),
            1);

    LotRanking ranking =
        RankLot.rank(method(TieBreak.LOWER_PRICE), List.of(damaged, tender(12, 2, 0, "9", 2)));

    assertThat(ranking.best().orElseThrow().tender()).isEqualTo(id(12));
    assertThat(ranking.tenders().getLast().failed()).containsExactly(PRICE.id());
  }

  @Test
  void shouldNameNoWinnerWhenEveryTenderFails() {
    LotRanking ranking =
        RankLot.rank(method(TieBreak.LOWER_PRICE), List.of(tender(11, 0, 5, "100", 1)));

    assertThat(ranking.best()).isEmpty();
    assertThat(ranking.lowestPrice()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TieBreak.class)
  void shouldDecideATieAsPublished(TieBreak tieBreak) {
    // Same totals 76: quality 36 + price 40, quality 56 + price 20.
    AgreedTender cheap = tender(11, 2, 5, "1000", 7);
    AgreedTender good = tender(12, 5, 4, "2000", 3);

    LotRanking ranking = RankLot.rank(method(tieBreak), List.of(cheap, good));

    assertThat(ranking.tenders()).extracting(RankedTender::total).allMatch(dec("76.00")::equals);
    UUID expected = tieBreak == TieBreak.LOWER_PRICE ? cheap.tender() : good.tender();
    assertThat(ranking.best().orElseThrow().tender()).isEqualTo(expected);
    assertThat(ranking.tenders())
        .extracting(RankedTender::decidedBy)
        .allMatch(Optional.of(Decider.of(tieBreak))::equals);
  }

  @Test
  void shouldLetTheEarlierReceiptDecideWhenThePublishedTieBreakCannot() {
    LotRanking ranking =
        RankLot.rank(
            method(TieBreak.HIGHER_QUALITY),
            List.of(tender(11, 4, 4, "1000", 9), tender(12, 4, 4, "1000", 4)));

    assertThat(ranking.best().orElseThrow().tender()).isEqualTo(id(12));
    assertThat(ranking.best().orElseThrow().decidedBy()).contains(Decider.EARLIER_RECEIPT);
  }

  @Test
  void shouldRankByPointsBeforeTheyAreRoundedAndSaySo() {
    LotRanking ranking =
        RankLot.rank(
            method(TieBreak.HIGHER_QUALITY),
            List.of(tender(11, 4, 4, "3300.33", 1), tender(12, 4, 4, "3300.00", 2)));

    assertThat(ranking.tenders()).extracting(RankedTender::tender).containsExactly(id(12), id(11));
    assertThat(ranking.tenders()).extracting(RankedTender::total).allMatch(dec("88.00")::equals);
    assertThat(ranking.tenders())
        .extracting(RankedTender::decidedBy)
        .allMatch(Optional.of(Decider.POINTS_BEFORE_ROUNDING)::equals);
  }

  @Test
  void shouldNeverShowATotalBelowASmallerOne() {
    // Rounded one by one the points come to 33.34 + 33.34 + 33.33, more than there are.
    QualityCriterion third = new QualityCriterion(id(1), "A", dec("33.335"), dec("3"), null);
    QualityCriterion other = new QualityCriterion(id(2), "B", dec("33.335"), dec("3"), null);
    ScoringMethod method =
        new ScoringMethod(
            List.of(third, other),
            Optional.of(new PriceCriterion(id(3), "Price", dec("33.33"))),
            new PriceFormula(PriceFormulaKind.LOWEST_RATIO, 2, null, null),
            TieBreak.HIGHER_QUALITY);

    LotRanking ranking = RankLot.rank(method, List.of(tender(11, 3, 3, "1000", 1)));

    assertThat(ranking.best().orElseThrow().total()).isEqualTo("100.00");
  }

  @Test
  void shouldPreferTheLowerPriceToTheEarlierReceipt() {
    // Both prices earn nothing above twice the lowest, so the totals are equal exactly.
    ScoringMethod linear =
        method(TieBreak.HIGHER_QUALITY)
            .with(new PriceFormula(PriceFormulaKind.LINEAR, 2, null, null));

    LotRanking ranking =
        RankLot.rank(
            linear,
            List.of(
                tender(11, 4, 4, "2600", 1),
                tender(12, 4, 4, "2500", 2),
                tender(13, 2, 0, "1000", 3)));

    assertThat(ranking.tenders())
        .extracting(RankedTender::tender)
        .containsExactly(id(13), id(12), id(11));
    assertThat(ranking.tenders().getLast().decidedBy()).contains(Decider.LOWER_PRICE);
  }

  @Test
  void shouldRefuseToRankWithoutConsensusOnEveryCriterion() {
    AgreedTender halfAgreed =
        new AgreedTender(
            id(11), id(21), Map.of(SERVICE.id(), dec("3")), Optional.of(NetAmount.of("10")), 1);

    assertThatThrownBy(() -> RankLot.rank(method(TieBreak.LOWER_PRICE), List.of(halfAgreed)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<Random> seeds() {
    return IntStream.range(0, 200).mapToObj(Random::new);
  }

  /** Brute force: a tender's place is one more than the number of tenders that beat it. */
  @ParameterizedTest
  @MethodSource("seeds")
  void shouldAgreeWithComparingEveryPair(Random random) {
    ScoringMethod method = method(TieBreak.values()[random.nextInt(3)]);
    List<AgreedTender> tenders = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(9); i++) {
      tenders.add(
          tender(
              100 + i,
              random.nextInt(6),
              random.nextInt(6),
              String.valueOf(100 * (1 + random.nextInt(4))),
              50 - i));
    }

    LotRanking ranking = RankLot.rank(method, tenders);

    assertThat(ranking.tenders()).hasSameSizeAs(tenders);
    Map<UUID, RankedTender> byId = new HashMap<>();
    ranking.tenders().forEach(t -> byId.put(t.tender(), t));
    for (RankedTender one : ranking.tenders()) {
      if (one.passes()) {
        long better =
            ranking.tenders().stream()
                .filter(RankedTender::passes)
                .filter(o -> beats(method, o, one))
                .count();
        assertThat(one.position()).contains((int) better + 1);
      } else {
        assertThat(one.position()).isEmpty();
      }
      BigDecimal sum = one.points().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(one.total().subtract(sum).abs()).isLessThanOrEqualTo(dec("0.015"));
    }
    // The order the tenders came in never matters.
    List<AgreedTender> shuffled = new ArrayList<>(tenders);
    Collections.shuffle(shuffled, random);
    assertThat(RankLot.rank(method, shuffled)).isEqualTo(ranking);
  }

  private static boolean beats(ScoringMethod method, RankedTender one, RankedTender other) {
    int byTotal = one.total().compareTo(other.total());
    if (byTotal != 0) {
      return byTotal > 0;
    }
    int byTie =
        switch (method.tieBreak()) {
          case HIGHER_QUALITY -> {
            int byQuality = one.quality().compareTo(other.quality());
            yield byQuality != 0 ? byQuality : other.price().get().compareTo(one.price().get());
          }
          case LOWER_PRICE -> other.price().get().compareTo(one.price().get());
          case EARLIER_RECEIPT -> 0;
        };
    return byTie != 0 ? byTie > 0 : one.logPosition() < other.logPosition();
  }

  @Test
  void shouldShowThatTheFormulaAloneCanChangeTheWinner() {
    // Ratio forgives the dear tender more than linear does.
    List<AgreedTender> tenders = List.of(tender(11, 3, 3, "1000", 1), tender(12, 5, 5, "1900", 2));

    Sensitivity.Run run = Sensitivity.run(method(TieBreak.HIGHER_QUALITY), tenders);

    assertThat(run.formulas())
        .extracting(v -> v.formula() + " " + v.winner().orElseThrow())
        .containsExactly("LOWEST_RATIO " + id(12), "LINEAR " + id(11));
    assertThat(run.robust()).isFalse();
    assertThat(run.weights()).hasSize(21);
    assertThat(run.weights().getFirst().winner()).contains(id(12));
    assertThat(run.weights().getLast().winner()).contains(id(11));
    assertThat(run.weights().stream().map(Sensitivity.Variant::winner).distinct()).hasSize(2);
  }

  @Test
  void shouldTryTheFixedReferenceWhenItIsComplete() {
    ScoringMethod method =
        new ScoringMethod(
            List.of(DATA),
            Optional.of(PRICE),
            new PriceFormula(PriceFormulaKind.FIXED_REFERENCE, 2, dec("2000"), dec("500")),
            TieBreak.LOWER_PRICE);

    Sensitivity.Run run = Sensitivity.run(method, List.of(tender(11, 3, 3, "700", 1)));

    assertThat(run.formulas()).hasSize(3);
    assertThat(run.robust()).isTrue();
    assertThat(run.formulas().getFirst().margin()).isEmpty();
  }

  private static ScoringMethod method(TieBreak tieBreak) {
    return new ScoringMethod(
        List.of(SERVICE, DATA),
        Optional.of(PRICE),
        new PriceFormula(PriceFormulaKind.LOWEST_RATIO, 2, null, null),
        tieBreak);
  }

  private static AgreedTender tender(int id, int service, int data, String price, long position) {
    return new AgreedTender(
        id(id),
        id(id + 1000),
        Map.of(SERVICE.id(), BigDecimal.valueOf(service), DATA.id(), BigDecimal.valueOf(data)),
        Optional.of(NetAmount.of(price)),
        position);
  }

  private static BigDecimal dec(String value) {
    return new BigDecimal(value);
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }
}
