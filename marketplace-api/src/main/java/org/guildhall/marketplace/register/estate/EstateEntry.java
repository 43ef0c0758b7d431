package org.guildhall.marketplace.register.estate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One contract of one organisation. */
@Entity
@Table(name = "estate_entry")
class EstateEntry {

  @Id private UUID id;
  @Version private long version;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "source")
  private EstateSource source;

  @Column(name = "source_key")
  private String sourceKey;

  @Column(name = "notice_id")
  private @Nullable UUID noticeId;

  @Column(name = "as_of")
  private Instant asOf;

  @Column(name = "title")
  private @Nullable String title;

  @Column(name = "supplier")
  private @Nullable String supplier;

  @Column(name = "supplier_id")
  private @Nullable UUID supplierId;

  @Column(name = "starts_on")
  private @Nullable LocalDate start;

  @Column(name = "ends_on")
  private LocalDate end;

  @Column(name = "latest_end")
  private @Nullable LocalDate latestEnd;

  @Column(name = "extension")
  private @Nullable String extension;

  @Column(name = "notice_days")
  private @Nullable Integer noticePeriodDays;

  @Column(name = "amount")
  private @Nullable BigDecimal amount;

  @Column(name = "amount_gross")
  private @Nullable BigDecimal amountGross;

  @Column(name = "currency")
  private @Nullable String currency;

  @Column(name = "buyers")
  private int buyers;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "cpv")
  private String[] cpv;

  @Column(name = "ended_early")
  private boolean endedEarly;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected EstateEntry() {}

  /** An entry that the organisation makes itself; checked before. */
  EstateEntry(UUID organisation, EstateEntryRequest stated, Instant now) {
    this.id = Ids.next();
    this.organisationId = organisation;
    this.source = EstateSource.OWN;
    this.sourceKey = id.toString();
    this.asOf = now;
    this.recordedAt = now;
    this.title = stated.title();
    this.supplier = stated.supplier();
    this.start = stated.start();
    this.end = stated.end();
    this.latestEnd = stated.latestEnd();
    this.extension = stated.extension();
    this.noticePeriodDays = stated.noticePeriodDays();
    this.amount = stated.amount();
    this.currency = stated.amount() == null ? null : "GBP";
    this.buyers = 1;
    this.cpv = stated.cpv().toArray(String[]::new);
  }

  UUID id() {
    return id;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  EstateEntryView view() {
    return new EstateEntryView(
        id,
        organisationId,
        source,
        noticeId,
        title,
        supplier,
        supplierId,
        start,
        end,
        latestEnd,
        extension,
        noticePeriodDays,
        amount,
        amountGross,
        currency,
        buyers,
        List.of(cpv),
        endedEarly,
        recordedAt);
  }
}
