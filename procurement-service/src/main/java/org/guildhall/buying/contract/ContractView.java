package org.guildhall.buying.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.Money;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/**
 * A contract.
 *
 * @param amount pounds net
 * @param amountGross pounds including VAT
 * @param kpisMissing whether indicators must be agreed before anybody can sign
 * @param noticeDueOn last day for the contract details notice, once signed
 */
public record ContractView(
    UUID id,
    UUID procurementId,
    UUID lotId,
    int lotNumber,
    String lotTitle,
    UUID buyerId,
    String buyerName,
    UUID supplierId,
    String supplierName,
    NetAmount amount,
    GrossAmount amountGross,
    String currency,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    ContractStatus status,
    List<SignatureView> signatures,
    List<KpiView> kpis,
    boolean kpisMissing,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate noticeDueOn,
    @Nullable UUID noticeId,
    @Nullable Instant noticePublishedAt) {

  /** Who signed for which side. */
  public record SignatureView(Side side, String name, Instant signedAt) {}

  /** A key performance indicator. */
  public record KpiView(String title, String description) {}

  public static ContractView of(Contract contract) {
    return new ContractView(
        contract.id(),
        contract.procurementId(),
        contract.lotId(),
        contract.lotNumber(),
        contract.lotTitle(),
        contract.buyerId(),
        contract.buyerName(),
        contract.supplierId(),
        contract.supplierName(),
        contract.amount(),
        contract.amountGross(),
        Money.CURRENCY,
        contract.startsOn(),
        contract.endsOn(),
        contract.status(),
        contract.signatures().stream()
            .map(s -> new SignatureView(s.side(), s.name(), s.signedAt()))
            .toList(),
        contract.kpis().stream().map(k -> new KpiView(k.title(), k.description())).toList(),
        contract.needsKpis(),
        contract.signedOn().orElse(null),
        contract.noticeDueOn().orElse(null),
        contract.noticeId().orElse(null),
        contract.noticePublishedAt().orElse(null));
  }
}
