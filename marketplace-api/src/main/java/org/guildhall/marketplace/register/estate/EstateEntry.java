package org.guildhall.marketplace.register.estate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.marketplace.register.estate.EstateEntryView.EstateSource;
import org.jspecify.annotations.Nullable;

/** One contract of one organisation, entered by it or known from a notice or a signature here. */
@Entity
class EstateEntry {

  @Id private UUID id;
  @Version private long version;
  private UUID organisationId;

  @Enumerated(EnumType.STRING)
  private EstateSource source;

  private String sourceKey;
  private @Nullable UUID noticeId;
  private Instant asOf;
  private HeldContract contract;
  private @Nullable UUID supplierId;
  private @Nullable GrossAmount amountGross;
  private @Nullable String currency;
  private int buyers;
  private boolean endedEarly;
  private Instant recordedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected EstateEntry() {}

  /** An entry that the organisation makes itself. */
  EstateEntry(UUID organisation, HeldContract contract, Instant now) {
    this.id = Ids.next();
    this.organisationId = organisation;
    this.source = EstateSource.OWN;
    this.sourceKey = id.toString();
    this.asOf = now;
    this.recordedAt = now;
    this.contract = contract;
    this.currency = contract.amount() == null ? null : "GBP";
    this.buyers = 1;
  }

  EstateEntryView view() {
    return new EstateEntryView(
        id,
        organisationId,
        source,
        noticeId,
        contract,
        supplierId,
        amountGross,
        currency,
        buyers,
        endedEarly,
        recordedAt);
  }
}
