package org.guildhall.buying.consortium.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.guildhall.buying.consortium.demand.Demand.Firmness;
import org.guildhall.buying.consortium.demand.Demand.Need;
import org.guildhall.buying.statute.value.Vat;
import org.guildhall.kit.base.money.NetAmount;
import org.junit.jupiter.api.Test;

class DemandTest {

  @Test
  void shouldAddUpTheSameWhicheverWayItIsCut() {
    var random = new Random(42);
    for (int run = 0; run < 500; run++) {
      var needs = needs(random);
      for (var item : Demand.aggregate(needs)) {
        var own = needs.stream().filter(n -> n.item().equals(item.item())).toList();
        var members =
            item.byMember().stream()
                .map(Demand.ByMember::bound)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var quarters =
            item.byQuarter().stream()
                .map(Demand.ByQuarter::bound)
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(item.bound()).isEqualByComparingTo(sum(own, Firmness.BOUND));
        assertThat(item.intent()).isEqualByComparingTo(sum(own, Firmness.INTENT));
        assertThat(members).isEqualByComparingTo(item.bound());
        assertThat(quarters).isEqualByComparingTo(item.bound());
        assertThat(item.boundWithOptions()).isGreaterThanOrEqualTo(item.bound());
      }
    }
  }

  @Test
  void shouldKeepQuartersInOrder() {
    var items =
        Demand.aggregate(
            List.of(
                need(1, "2027-10-01"),
                need(2, "2027-01-01"),
                need(3, "2026-12-31"),
                need(4, "2027-03-31")));

    assertThat(items.getFirst().byQuarter().stream().map(Demand.ByQuarter::quarter))
        .containsExactly("2026-Q4", "2027-Q1", "2027-Q4");
  }

  @Test
  void shouldEstimateTheSumOfItsLinesToThePenny() {
    var random = new Random(4711);
    for (int run = 0; run < 500; run++) {
      var members = members(random);
      var estimate = Estimate.of(members);

      var all = members.stream().flatMap(m -> m.lines().stream()).toList();
      var net =
          all.stream()
              .filter(l -> l.net() != null)
              .map(Estimate.Line::net)
              .reduce(NetAmount.ZERO, NetAmount::plus);
      assertThat(estimate.net()).isEqualTo(net);
      assertThat(estimate.net().amount().scale()).isEqualTo(2);
      assertThat(estimate.gross()).isEqualTo(net.withTax(Vat.STANDARD_RATE));
      assertThat(estimate.complete()).isEqualTo(all.stream().allMatch(l -> l.net() != null));
    }
  }

  @Test
  void shouldNotCallAnEstimateCompleteWithoutAnyQuantity() {
    var nobody = Estimate.member(UUID.randomUUID(), "M", List.of());

    assertThat(Estimate.of(List.of(nobody)).complete()).isFalse();
  }

  private static List<Estimate.MemberEstimate> members(Random random) {
    var members = new ArrayList<Estimate.MemberEstimate>();
    for (int m = 0; m < 1 + random.nextInt(6); m++) {
      var lines = new ArrayList<Estimate.Line>();
      for (int l = 0; l < 1 + random.nextInt(4); l++) {
        var quantity = BigDecimal.valueOf(random.nextInt(100_000), 3);
        var price =
            random.nextInt(10) == 0
                ? null
                : new NetAmount(BigDecimal.valueOf(random.nextInt(9_999_999), 4));
        lines.add(Estimate.Line.of("Item " + l, "unit", quantity, price));
      }
      members.add(Estimate.member(UUID.randomUUID(), "M" + m, lines));
    }
    return members;
  }

  private static List<Need> needs(Random random) {
    var needs = new ArrayList<Need>();
    for (int m = 0; m < 5; m++) {
      var organisation = UUID.randomUUID();
      for (int i = 0; i < 3; i++) {
        var quantity = BigDecimal.valueOf(random.nextInt(1_000_000), 3);
        needs.add(
            new Need(
                organisation,
                "Council " + m,
                random.nextBoolean() ? Firmness.BOUND : Firmness.INTENT,
                "Item " + i,
                null,
                "unit",
                quantity,
                quantity.add(BigDecimal.valueOf(random.nextInt(1000))),
                LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1000))));
      }
    }
    return needs;
  }

  private static Need need(int quantity, String starts) {
    var much = BigDecimal.valueOf(quantity);
    return new Need(
        UUID.randomUUID(),
        "C",
        Firmness.BOUND,
        "Item",
        null,
        "unit",
        much,
        much,
        LocalDate.parse(starts));
  }

  private static BigDecimal sum(List<Need> needs, Firmness firmness) {
    return needs.stream()
        .filter(n -> n.firmness() == firmness)
        .map(Need::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
