package org.guildhall.buying.replica.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.buying.fixture.Contracts;
import org.junit.jupiter.api.Test;

class OrganisationSamplesTest {
  @Test
  void shouldReadEveryOrganisationTheMarketplaceTells() {
    var facts = Contracts.samples("organisations", "organisation.", OrganisationFact.class);

    assertThat(facts).isNotEmpty();
    assertThat(facts)
        .allSatisfy(fact -> {
          var party = new Party(fact);
          assertThat(party.name()).isNotBlank();
          assertThat(party.kind()).isNotBlank();
          assertThat(party.mainIdentifier()).isPresent();
        });
  }

  @Test
  void shouldReadEveryMembershipTheMarketplaceTells() {
    var granted = Contracts.samples("organisations", "membership.granted", MembershipFact.class);
    var revoked = Contracts.samples("organisations", "membership.revoked", MembershipFact.class);

    assertThat(granted).isNotEmpty().allSatisfy(f -> assertThat(f.rolesOrNone()).isNotEmpty());
    assertThat(revoked).isNotEmpty().allSatisfy(f -> assertThat(f.rolesOrNone()).isEmpty());
  }
}
