package org.guildhall.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.guildhall.kit.testing.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

  @TestFactory
  Stream<DynamicTest> shouldKeepTheHouseRules() {
    return HouseRules.of("org.guildhall.kit");
  }

  /** What belongs to no service is held to the same sizes. */
  @TestFactory
  Stream<DynamicTest> shouldKeepToolsAndBrowserTestsSmall() {
    return HouseRules.sizesOf(
        Path.of("../deploy/local/src"),
        Path.of("../deploy/load/src"),
        Path.of("../deploy/e2e/src"));
  }

  @TestFactory
  Stream<DynamicTest> shouldKeepTheRoomsOfTheLocalStackInOneDirection() {
    return HouseRules.directionOf("org.guildhall.local");
  }

  /** What both services have. */
  @Test
  void shouldDemandASecondFactorOfOperatorsWhoRepeatOrDiscardWhatWasTold() {
    assertThat(HouseRules.demandingSecondFactor("org.guildhall.kit.web"))
        .containsExactly(
            "POST /api/v1/operations/dead-letters/replay",
            "POST /api/v1/operations/dead-letters/{id}/discard",
            "POST /api/v1/operations/dead-letters/{id}/replay",
            "POST /api/v1/operations/republish");
  }
}
