package org.guildhall.buying.award.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildhall.kit.base.money.NetAmount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EqualPriceSplitTest {

  private static final UUID NORTH = new UUID(0, 1);
  private static final UUID EAST = new UUID(0, 2);
  private static final UUID WEST = new UUID(0, 3);

  @ParameterizedTest
  @CsvSource({
    "100.00, 1 1 1, 33.34 33.33 33.33",
    "0.02, 1 1 1, 0.01 0.01 0.00",
    "10.00, 3 1, 7.50 2.50",
    "10.00, 1 2 3, 1.67 3.33 5.00",
    "1000.01, 0.5 0.25 0.25, 500.01 250.00 250.00",
    "5.00, 0 1, 0.00 5.00",
    "0.00, 4 5, 0.00 0.00",
  })
  void shouldSplitToThePennyByLargestRemainder(String total, String weights, String shares) {
    assertThat(amounts(LargestRemainder.split(NetAmount.of(total), decimals(weights))))
        .isEqualTo(decimals(shares));
  }

  @Test
  void shouldRefuseWhatCannotBeSplit() {
    assertThatThrownBy(() -> LargestRemainder.split(NetAmount.of("1"), decimals("0 0")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LargestRemainder.split(NetAmount.of("1"), decimals("1 -1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LargestRemainder.split(NetAmount.of("0.001"), decimals("1")))
        .isInstanceOf(ArithmeticException.class);
  }

  static Stream<Random> seeds() {
    return IntStream.range(0, 400).mapToObj(Random::new);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldAlwaysAddUpAndStayWithinAPennyOfTheExactShare(Random random) {
    BigDecimal total = BigDecimal.valueOf(random.nextLong(100_000_000_000L), 2);
    List<BigDecimal> weights = new ArrayList<>();
    weights.add(BigDecimal.ONE);
    for (int i = 0; i < random.nextInt(40); i++) {
      weights.add(BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(4)));
    }
    BigDecimal sum = sum(weights);

    List<BigDecimal> shares = amounts(LargestRemainder.split(new NetAmount(total), weights));

    assertThat(sum(shares)).isEqualByComparingTo(total);
    for (int i = 0; i < shares.size(); i++) {
      BigDecimal exact = total.multiply(weights.get(i)).divide(sum, 12, RoundingMode.HALF_UP);
      assertThat(shares.get(i).subtract(exact).abs()).isLessThan(new BigDecimal("0.010000000001"));
    }
  }

  /** Brute force over every way of rounding each share up or down that adds up. */
  @ParameterizedTest
  @MethodSource("seeds")
  void shouldBeAsCloseToTheExactSharesAsAnySplitCanBe(Random random) {
    int parties = 2 + random.nextInt(6);
    BigDecimal total = BigDecimal.valueOf(random.nextInt(5_000), 2);
    List<BigDecimal> weights =
        IntStream.range(0, parties)
            .mapToObj(i -> BigDecimal.valueOf(1 + random.nextInt(50)))
            .toList();
    List<BigDecimal> exact =
        weights.stream()
            .map(w -> total.multiply(w).divide(sum(weights), 20, RoundingMode.DOWN))
            .toList();
    BigDecimal best = null;
    for (int mask = 0; mask < 1 << parties; mask++) {
      BigDecimal distance = BigDecimal.ZERO;
      BigDecimal given = BigDecimal.ZERO;
      for (int i = 0; i < parties; i++) {
        BigDecimal share = exact.get(i).setScale(2, RoundingMode.DOWN);
        share = (mask >> i & 1) == 1 ? share.add(new BigDecimal("0.01")) : share;
        given = given.add(share);
        distance = distance.add(share.subtract(exact.get(i)).pow(2));
      }
      if (given.compareTo(total) == 0 && (best == null || distance.compareTo(best) < 0)) {
        best = distance;
      }
    }

    List<BigDecimal> shares = amounts(LargestRemainder.split(new NetAmount(total), weights));

    BigDecimal distance = BigDecimal.ZERO;
    for (int i = 0; i < parties; i++) {
      distance = distance.add(shares.get(i).subtract(exact.get(i)).pow(2));
    }
    assertThat(distance.subtract(best).abs()).isLessThan(new BigDecimal("0.0000000001"));
  }

  @Test
  void shouldChargeEverybodyTheSameUnitPricesAndCompareWithWhatEachStated() {
    AwardedLot lot =
        new AwardedLot(
            new UUID(9, 1),
            "Booking software",
            NetAmount.of("3000.00"),
            List.of(
                line(NORTH, "Northbridge", "licence", "100", "20", "25"),
                line(EAST, "Eastmere", "licence", "40", "20", null),
                line(WEST, "Westholme", "licence", "10", "20", "18")));

    JointSavings savings = JointSavings.of(Stream.of(lot).map(EqualPriceSplit::of).toList());

    assertThat(savings.lots().getFirst().lines())
        .extracting(ShareLine::share)
        .containsExactly(net("2000.00"), net("800.00"), net("200.00"));
    assertThat(savings.members())
        .extracting(JointSavings.MemberSaving::saving)
        .containsExactly(Optional.of(net("500.00")), Optional.empty(), Optional.of(net("-20.00")));
    assertThat(savings.members().getFirst().percent()).contains(dec("20.0"));
    assertThat(savings.total()).isEqualTo(net("480.00"));
    assertThat(savings.withoutStatement()).containsExactly(EAST);
    assertThat(savings.worseOff()).containsExactly(WEST);
    assertThat(savings.method()).contains("previous unit price");
  }

  @Test
  void shouldCompareOnlyTheItemsForWhichAPriceWasStated() {
    AwardedLot lot =
        new AwardedLot(
            new UUID(9, 1),
            "Software and training",
            NetAmount.of("300.00"),
            List.of(
                line(NORTH, "Northbridge", "licence", "10", "20", "25"),
                line(NORTH, "Northbridge", "training day", "1", "100", null)));

    JointSavings.MemberSaving north =
        JointSavings.of(Stream.of(lot).map(EqualPriceSplit::of).toList()).members().getFirst();

    assertThat(north.pays()).isEqualTo(net("300.00"));
    assertThat(north.comparable()).isEqualTo(net("200.00"));
    assertThat(north.alone()).contains(net("250.00"));
    assertThat(north.saving()).contains(net("50.00"));
  }

  @Test
  void shouldSumAMemberOverItsLots() {
    AwardedLot one =
        new AwardedLot(
            new UUID(9, 1),
            "One",
            NetAmount.of("90.00"),
            List.of(line(WEST, "Westholme", "a", "10", "9", "8")));
    AwardedLot two =
        new AwardedLot(
            new UUID(9, 2),
            "Two",
            NetAmount.of("50.00"),
            List.of(line(WEST, "Westholme", "b", "10", "5", "7")));

    JointSavings savings = JointSavings.of(Stream.of(one, two).map(EqualPriceSplit::of).toList());

    assertThat(savings.lots().getFirst().lines().getFirst().worseOff()).isTrue();
    assertThat(savings.members().getFirst().saving()).contains(net("10.00"));
    assertThat(savings.worseOff()).isEmpty();
  }

  @Test
  void shouldSplitAFreeTenderByQuantity() {
    AwardedLot free =
        new AwardedLot(
            new UUID(9, 1),
            "Free",
            NetAmount.of("0.00"),
            List.of(line(NORTH, "Northbridge", "a", "1", "0", "8")));

    assertThat(EqualPriceSplit.of(free).shareOf(NORTH)).isEqualTo(net("0.00"));
  }

  private static AllocationLine line(
      UUID member, String name, String item, String quantity, String unitPrice, String previous) {
    return new AllocationLine(
        member,
        name,
        item,
        "each",
        dec(quantity),
        net(unitPrice),
        Optional.ofNullable(previous).map(NetAmount::of));
  }

  private static List<BigDecimal> amounts(List<NetAmount> shares) {
    return shares.stream().map(NetAmount::amount).toList();
  }

  private static NetAmount net(String value) {
    return NetAmount.of(value);
  }

  private static BigDecimal dec(String value) {
    return new BigDecimal(value);
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<BigDecimal> decimals(String values) {
    return Stream.of(values.split(" ")).map(BigDecimal::new).toList();
  }
}
