package org.guildhall.buying.contract.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.award.share.AwardedShare;
import org.guildhall.buying.contract.Contract;
import org.guildhall.buying.contract.ContractStatus;
import org.guildhall.buying.contract.Side;
import org.guildhall.buying.fixture.Contracts;
import org.guildhall.buying.procurement.AProcurement;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;
import org.junit.jupiter.api.Test;

/** What is told of a signed contract; {@code AwardJourneyTest} holds the told ones against it. */
class ContractFactsTest {
  private static final UUID SUPPLIER = UUID.randomUUID();
  private static final Instant SIGNED = AProcurement.AFTER_STANDSTILL;

  @Test
  void shouldTellASignedContractAsItsContractSays() {
    Procurement procurement = AProcurement.in(ProcurementStatus.AWARDED);
    var contract = new Contract(procurement, share(procurement), SIGNED);
    UUID buyer = contract.buyerId();

    contract.sign(Side.BUYER, buyer, actor(buyer), SIGNED);
    contract.sign(Side.SUPPLIER, SUPPLIER, actor(SUPPLIER), SIGNED);

    assertThat(contract.status()).isEqualTo(ContractStatus.SIGNED);
    Contracts.assertKept(ContractFacts.signed(contract, procurement));
  }

  private static AwardedShare share(Procurement procurement) {
    var lot = procurement.lots().getFirst();
    var buyer = procurement.participants().getFirst();
    return new AwardedShare(
        lot.id(),
        lot.number(),
        lot.title(),
        buyer.organisationId(),
        buyer.name(),
        UUID.randomUUID(),
        SUPPLIER,
        "Brightpath Digital Ltd",
        List.of(),
        NetAmount.of("42000.00"),
        GrossAmount.of("50400.00"),
        GrossAmount.of("50400.00"));
  }

  private static Actor actor(UUID organisation) {
    return new Actor(
        "somebody",
        "Somebody",
        Optional.empty(),
        Optional.of(organisation),
        Set.of(Role.APPROVER),
        Set.of(),
        Set.of());
  }
}
