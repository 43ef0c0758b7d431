package org.guildhall.buying;

import java.util.stream.Stream;
import org.guildhall.kit.testing.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {
  @TestFactory
  Stream<DynamicTest> shouldKeepTheHouseRules() {
    return HouseRules.of("org.guildhall.buying");
  }
}
