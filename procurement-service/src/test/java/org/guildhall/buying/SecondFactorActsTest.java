package org.guildhall.buying;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.kit.testing.HouseRules;
import org.junit.jupiter.api.Test;

/** The acts of the buying for which a password alone is not enough. */
class SecondFactorActsTest {

  @Test
  void shouldDemandASecondFactorOfWhatBindsOthersAndOfNothingElse() {
    assertThat(HouseRules.demandingSecondFactor("org.guildhall.buying"))
        .containsExactly(
            "POST /api/v1/consortia/{id}/agreement/acceptance",
            "POST /api/v1/consortia/{id}/withdrawal",
            "POST /api/v1/contracts/{id}/signatures",
            "POST /api/v1/decisions/{id}/votes",
            "POST /api/v1/notice-drafts/{id}/approval",
            "POST /api/v1/openings/{id}/approval",
            "POST /api/v1/procurements/{id}/openings",
            "POST /api/v1/procurements/{id}/termination",
            "POST /api/v1/standstill-claims/{id}/resolution",
            "PUT /api/v1/consortia/{id}/commitment");
  }
}
