package org.guildhall.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.kit.testing.HouseRules;
import org.junit.jupiter.api.Test;

/** The acts of the market for which a password alone is not enough. */
class SecondFactorActsTest {

  @Test
  void shouldDemandASecondFactorOfWhatBindsOthersAndOfNothingElse() {
    assertThat(HouseRules.demandingSecondFactor("org.guildhall.marketplace"))
        .containsExactly(
            "DELETE /api/v1/organisations/{id}/members/{membershipId}",
            "POST /api/v1/challenges/{id}/publication",
            "POST /api/v1/operations/letters/sending",
            "POST /api/v1/organisations/{id}/invitations",
            "POST /api/v1/organisations/{id}/refusal",
            "POST /api/v1/organisations/{id}/reinstatement",
            "POST /api/v1/organisations/{id}/release",
            "POST /api/v1/organisations/{id}/released-members/{membershipId}/readmission",
            "POST /api/v1/organisations/{id}/suspension",
            "POST /api/v1/organisations/{id}/verification",
            "PUT /api/v1/organisations/{id}/members/{membershipId}");
  }
}
