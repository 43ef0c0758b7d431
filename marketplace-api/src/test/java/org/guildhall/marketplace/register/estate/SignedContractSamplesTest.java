package org.guildhall.marketplace.register.estate;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.marketplace.fixture.Samples;
import org.junit.jupiter.api.Test;

class SignedContractSamplesTest {

  @Test
  void shouldReadWhatIsToldOfASignedContract() {
    assertThat(Samples.read("contracts", SignedContracts.Contract.class))
        .isNotEmpty()
        .allSatisfy(contract -> {
          assertThat(contract.id()).isNotNull();
          assertThat(contract.buyer()).isNotNull();
          assertThat(contract.endsOn()).isNotNull();
        });
  }
}
