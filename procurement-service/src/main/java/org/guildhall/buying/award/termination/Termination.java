package org.guildhall.buying.award.termination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a procurement ended without award, and why. */
@Entity
@Table(name = "termination")
class Termination {
  @Id private UUID procurementId;
  @Column private String reason;
  @Column private Instant terminatedAt;

  @SuppressWarnings("NullAway.Init")
  protected Termination() {}

  Termination(UUID procurementId, String reason, Instant now) {
    this.procurementId = procurementId;
    this.reason = reason;
    this.terminatedAt = now;
  }

  Instant terminatedAt() {
    return terminatedAt;
  }

  /** The notice of it was refused by the central platform and now gives this reason. */
  void corrected(String corrected) {
    this.reason = corrected;
  }
}
