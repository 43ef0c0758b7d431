package org.guildhall.marketplace.market.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.guildhall.kit.base.problem.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommitmentTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "OBSERVING, -, -, -, -, -",
        "SAME_NEED, -, -, -, -, -",
        "INTENT, 10, 20, -, -, -",
        "INTENT, 0, 20, -, -, -",
        "INTENT, 20, 20, -, -, -",
        "INTENT, -, 20, -, -, quantityBand",
        "INTENT, 10, -, -, -, quantityBand",
        "INTENT, -, -, -, -, quantityBand",
        "INTENT, 20, 10, -, -, quantityBand.max",
        "INTENT, 0, 0, -, -, quantityBand.max",
        "BOUND, -, -, 15, Cabinet 2026/12, -",
        "BOUND, -, -, -, Cabinet 2026/12, quantity",
        "BOUND, -, -, 0, Cabinet 2026/12, quantity",
        "BOUND, -, -, 15, -, decisionReference",
        "BOUND, 10, 20, -, -, quantity;decisionReference",
      })
  void shouldAskForWhatEachRungNeeds(
      Rung rung, BigDecimal min, BigDecimal max, BigDecimal quantity, String ref, String faults) {
    Commitment commitment = new Commitment(rung, min, max, quantity, ref);

    assertThat(fields(commitment.faultsAfter(null)))
        .isEqualTo(faults == null ? List.of() : List.of(faults.split(";")));
  }

  @ParameterizedTest
  @EnumSource(value = Rung.class, names = "BOUND", mode = EnumSource.Mode.EXCLUDE)
  void shouldAskForTheReleasingDecisionOfWhoLeavesBound(Rung next) {
    Commitment bound = bound("Cabinet 2026/12");

    assertThat(fields(at(next, null).faultsAfter(bound))).containsExactly("decisionReference");
    assertThat(fields(at(next, "Cabinet 2026/12").faultsAfter(bound)))
        .containsExactly("decisionReference");
    assertThat(at(next, "Cabinet 2027/3").faultsAfter(bound)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Rung.class)
  void shouldAllowEveryOtherClimbAndStepDown(Rung before) {
    if (before == Rung.BOUND) {
      return;
    }
    for (Rung next : Rung.values()) {
      Commitment to = next == Rung.BOUND ? bound("Cabinet 2026/12") : at(next, null);
      assertThat(to.faultsAfter(at(before, null))).as(before + " to " + next).isEmpty();
    }
  }

  @Test
  void shouldLetWhoIsBoundBindItselfToAnotherQuantityByTheSameDecision() {
    assertThat(bound("Cabinet 2026/12").faultsAfter(bound("Cabinet 2026/12"))).isEmpty();
  }

  private static Commitment bound(String reference) {
    return new Commitment(Rung.BOUND, null, null, BigDecimal.TEN, reference);
  }

  private static Commitment at(Rung rung, String reference) {
    boolean intent = rung == Rung.INTENT;
    return new Commitment(
        rung, intent ? BigDecimal.ONE : null, intent ? BigDecimal.TEN : null, null, reference);
  }

  private static List<String> fields(List<FieldProblem> faults) {
    return faults.stream().map(FieldProblem::field).toList();
  }
}
