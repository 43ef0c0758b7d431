package org.guildhall.buying.replica.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.buying.fixture.Contracts;
import org.junit.jupiter.api.Test;

class MarketSamplesTest {
  @Test
  void shouldReadEveryChallengeTheMarketplaceTells() {
    var facts = Contracts.samples("challenges", "challenge.", ChallengeFact.class);

    assertThat(facts)
        .isNotEmpty()
        .allSatisfy(fact -> {
          var challenge = new Challenge(fact);
          assertThat(challenge.title()).isNotBlank();
          assertThat(challenge.organisationId()).isNotNull();
        });
  }

  @Test
  void shouldReadEveryDemandTheMarketplaceTells() {
    var facts = Contracts.samples("demand", "support.stated", SupportFact.class);

    assertThat(facts)
        .isNotEmpty()
        .allSatisfy(fact -> {
          var support = new Support(fact);
          assertThat(support.rung()).isNotBlank();
          assertThat(support.lines())
              .isNotEmpty()
              .allSatisfy(line -> assertThat(line.begins()).isNotNull());
        });
  }
}
