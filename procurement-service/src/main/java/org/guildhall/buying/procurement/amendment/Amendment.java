package org.guildhall.buying.procurement.amendment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A change of a published tender notice, prepared by one person and approved by another.
 *
 * <pre>
 * PREPARED ◄──prepared again──┐
 *    │  └─────────────────────┘
 *    └──approved──► ON_ITS_WAY ──notice public──► PUBLISHED
 *                       └──notice refused──► PREPARED
 * </pre>
 */
@Entity
@Table(name = "amendment")
class Amendment {
  @Id private UUID id;
  @Version private long version;
  @Column private UUID procurementId;
  @Column private int number;
  @Column private String summary;
  @Column private String terms;
  @Column private @Nullable String timeReason;
  @Column private String preparedBy;
  @Column private Instant preparedAt;
  @Column private @Nullable String approvedBy;
  @Column private @Nullable UUID noticeId;
  @Column private @Nullable Instant publishedAt;

  @SuppressWarnings("NullAway.Init")
  protected Amendment() {}

  @SuppressWarnings("NullAway.Init")
  Amendment(UUID procurementId, int number) {
    this.id = Ids.next();
    this.procurementId = procurementId;
    this.number = number;
  }

  /**
   * States what is to change; whatever was prepared before is forgotten.
   *
   * @param stated JSON of the terms that change
   */
  Amendment prepared(
      String what, String stated, @Nullable String whyEnoughTime, String by, Instant now) {
    this.summary = what;
    this.terms = stated;
    this.timeReason = whyEnoughTime;
    this.preparedBy = by;
    this.preparedAt = now;
    return this;
  }

  void approved(String by) {
    this.approvedBy = by;
  }

  void published(UUID notice, Instant now) {
    this.noticeId = notice;
    this.publishedAt = now;
  }

  void refused() {
    this.approvedBy = null;
  }

  UUID id() {
    return id;
  }

  UUID procurementId() {
    return procurementId;
  }

  /** From 1 in each procurement. */
  int number() {
    return number;
  }

  /** In words, for suppliers. */
  String summary() {
    return summary;
  }

  /** JSON of the terms that change. */
  String terms() {
    return terms;
  }

  /** Why the time that is left is enough, if the deadline stays. */
  Optional<String> timeReason() {
    return Optional.ofNullable(timeReason);
  }

  /** Subject of the person who prepared it. */
  String preparedBy() {
    return preparedBy;
  }

  boolean isApproved() {
    return approvedBy != null;
  }

  Optional<UUID> noticeId() {
    return Optional.ofNullable(noticeId);
  }

  Optional<Instant> publishedAt() {
    return Optional.ofNullable(publishedAt);
  }
}
