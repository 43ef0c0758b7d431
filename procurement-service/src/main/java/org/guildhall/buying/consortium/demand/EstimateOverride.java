package org.guildhall.buying.consortium.demand;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.money.NetAmount;

/** Another estimate than the computed one, and why. */
@Entity
@Table(name = "estimate_override")
class EstimateOverride {
  @Id private UUID consortiumId;
  @Version private long version;
  @Column private NetAmount net;
  @Column private String reason;
  @Column private String statedBy;
  @Column private Instant statedAt;

  protected EstimateOverride() {}

  EstimateOverride(UUID consortiumId) {
    this.consortiumId = consortiumId;
  }

  EstimateOverride state(NetAmount value, String why, String by, Instant now) {
    this.net = value;
    this.reason = why;
    this.statedBy = by;
    this.statedAt = now;
    return this;
  }

  NetAmount net() {
    return net;
  }

  String reason() {
    return reason;
  }

  Instant statedAt() {
    return statedAt;
  }
}
