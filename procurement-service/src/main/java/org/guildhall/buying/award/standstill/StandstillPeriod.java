package org.guildhall.buying.award.standstill;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The standstill that the award notice of a procurement began. */
@Entity
@Table(name = "standstill")
class StandstillPeriod {
  @Id private UUID procurementId;
  @Column private LocalDate endsOn;
  @Column private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init")
  protected StandstillPeriod() {}

  StandstillPeriod(UUID procurementId, LocalDate endsOn) {
    this.procurementId = procurementId;
    this.endsOn = endsOn;
  }

  /** Its last day, in London. */
  LocalDate endsOn() {
    return endsOn;
  }

  /** Somebody noticed that it is over. */
  void ended(Instant now) {
    this.endedAt = now;
  }
}
