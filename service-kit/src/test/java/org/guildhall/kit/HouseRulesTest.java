package org.guildhall.kit;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.guildhall.kit.testing.HouseRules;
import org.junit.jupiter.api.DynamicTest;
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
}
