package org.guildhall.marketplace.register.estate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/** A contract of an organisation, shared by so many buyers; of a notice, if that is its source. */
record EstateEntryView(
    UUID id,
    UUID organisationId,
    EstateSource source,
    @Nullable UUID noticeId,
    @JsonUnwrapped HeldContract contract,
    @Nullable UUID supplierId,
    @Nullable GrossAmount amountGross,
    @Nullable String currency,
    int buyers,
    boolean endedEarly,
    Instant recordedAt) {

  /** What it is worth without VAT, if that is stated in pounds. */
  @Nullable NetAmount pounds() {
    return "GBP".equals(currency) ? contract.amount() : null;
  }

  /** A published notice says so, the organisation itself does, or it was signed on Guildhall. */
  public enum EstateSource {
    NOTICE,
    OWN,
    CONTRACT
  }
}
