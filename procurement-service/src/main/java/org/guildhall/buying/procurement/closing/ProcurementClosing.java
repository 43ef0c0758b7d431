package org.guildhall.buying.procurement.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the database's view of standstill and termination; only read. */
@Entity
@Immutable
@Table(name = "procurement_closing")
class ProcurementClosing {
  @Id private UUID procurementId;
  @Column private @Nullable LocalDate standstillEndsOn;
  @Column private @Nullable String terminationReason;

  @SuppressWarnings("NullAway.Init")
  protected ProcurementClosing() {}

  Closing closing() {
    return new Closing(standstillEndsOn, terminationReason);
  }
}
