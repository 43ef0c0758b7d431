package org.guildhall.marketplace.market.challenge.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.marketplace.fixture.Samples;
import org.junit.jupiter.api.Test;

class ConsumedContractsTest {

  @Test
  void shouldReadWhatIsToldOfConsortia() {
    assertThat(Samples.read("consortia", ConsortiumHandler.Consortium.class))
        .isNotEmpty()
        .allSatisfy(consortium -> {
          assertThat(consortium.id()).isNotNull();
          assertThat(consortium.challengeId()).isNotNull();
          assertThat(consortium.status()).isNotBlank();
          assertThat(consortium.members()).isNotNull();
        });
  }

  @Test
  void shouldReadWhatIsToldOfProcurements() {
    assertThat(Samples.read("procurements", ProcurementHandler.Procurement.class))
        .isNotEmpty()
        .allSatisfy(procurement -> {
          assertThat(procurement.id()).isNotNull();
          assertThat(procurement.challengeId()).isNotNull();
          assertThat(procurement.status()).isNotBlank();
          assertThat(procurement.buyerIds()).isNotEmpty();
        });
  }

  @Test
  void shouldReadWhatIsToldOfContracts() {
    assertThat(Samples.read("contracts", ContractHandler.Contract.class))
        .isNotEmpty()
        .allSatisfy(contract -> {
          assertThat(contract.id()).isNotNull();
          assertThat(contract.procurementId()).isNotNull();
          assertThat(contract.parties()).hasSize(2);
        });
  }

  @Test
  void shouldReadWhatIsToldOfNotices() {
    assertThat(Samples.read("notices", NoticeHandler.Notice.class))
        .isNotEmpty()
        .allSatisfy(notice -> {
          assertThat(notice.id()).isNotNull();
          assertThat(notice.procurementId()).isNotNull();
          assertThat(notice.number()).startsWith("UK");
        });
  }
}
