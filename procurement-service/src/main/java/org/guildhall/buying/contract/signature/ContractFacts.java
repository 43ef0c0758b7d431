package org.guildhall.buying.contract.signature;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.buying.contract.Contract;
import org.guildhall.buying.procurement.LotItem;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.Money;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.facts.outbox.Fact;
import org.jspecify.annotations.Nullable;

/** The public snapshot of a signed contract. */
final class ContractFacts {
  static final String TOPIC = "contracts";

  private ContractFacts() {}

  record Snapshot(
      UUID id,
      long version,
      @Nullable String ocid,
      UUID procurementId,
      UUID consortiumId,
      UUID challengeId,
      UUID lotId,
      int lotNumber,
      String title,
      List<String> cpv,
      Organisation buyer,
      Organisation supplier,
      Value value,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      @Nullable LocalDate signedOn) {}

  record Organisation(UUID organisationId, String name) {}

  record Value(NetAmount amount, GrossAmount amountGross, String currency) {}

  static Fact signed(Contract contract, ProcurementContent procurement) {
    var lot = procurement.lot(contract.lotId());
    var snapshot =
        new Snapshot(
            contract.id(),
            contract.revision(),
            procurement.ocid().orElse(null),
            procurement.id(),
            procurement.consortiumId(),
            procurement.challengeId(),
            lot.id(),
            lot.number(),
            procurement.title() + ": " + lot.title(),
            Stream.concat(Stream.of(lot.cpv()), lot.items().stream().map(LotItem::cpv))
                .distinct()
                .toList(),
            new Organisation(contract.buyerId(), contract.buyerName()),
            new Organisation(contract.supplierId(), contract.supplierName()),
            new Value(contract.amount(), contract.amountGross(), Money.CURRENCY),
            contract.startsOn(),
            contract.endsOn(),
            contract.signedOn().orElse(null));
    return new Fact(TOPIC, "contract.signed", contract.id(), contract.revision(), snapshot);
  }
}
