package org.guildhall.marketplace.register.notice;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.marketplace.register.reading.ReadRelease;
import org.guildhall.marketplace.register.reading.ReadValue;
import org.guildhall.marketplace.register.reading.json.Flag;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One release somebody published: its exact text, and what could be read of it. Never changes. */
@Entity
@Immutable
@Table(name = "imported_notice")
public class ImportedNotice {

  private static final int SHORT_ENOUGH = 20_000;

  @Id private UUID id;

  @Column(name = "import_id")
  private UUID importId;

  @Column(name = "source_offset")
  private long sourceOffset;

  @Column(name = "ocid")
  private @Nullable String ocid;

  @Column(name = "release_id")
  private @Nullable String releaseId;

  @Column(name = "content_hash")
  private String contentHash;

  @Basic(fetch = FetchType.LAZY)
  @Column(name = "raw")
  private byte[] raw;

  @Column(name = "notice_type")
  private @Nullable String noticeType;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "tags")
  private String[] tags;

  @Column(name = "title")
  private @Nullable String title;

  @Column(name = "description")
  private @Nullable String description;

  @Column(name = "published_at")
  private @Nullable Instant publishedAt;

  @Column(name = "deadline")
  private @Nullable Instant deadline;

  @Column(name = "amount")
  private @Nullable BigDecimal amount;

  @Column(name = "amount_gross")
  private @Nullable BigDecimal amountGross;

  @Column(name = "currency")
  private @Nullable String currency;

  @Column(name = "contract_ends")
  private @Nullable LocalDate contractEnds;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "cpv")
  private String[] cpv;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "regions")
  private String[] regions;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "buyers")
  private List<NoticeBuyer> buyers;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "flags")
  private List<NoticeFlag> flags;

  @Column(name = "flagged")
  private boolean flagged;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "listed_at")
  private Instant listedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected ImportedNotice() {}

  /**
   * @param buyers of the release, as far as they are known here
   * @param flags of the release, and those that arose while it was taken in
   */
  public ImportedNotice(
      Arrival arrival, ReadRelease release, List<NoticeBuyer> buyers, List<Flag> flags) {
    this.id = Ids.next();
    this.importId = arrival.importId();
    this.sourceOffset = arrival.offset();
    this.raw = arrival.raw();
    this.contentHash = arrival.contentHash();
    this.receivedAt = arrival.receivedAt();
    this.ocid = release.ocid();
    this.releaseId = release.releaseId();
    this.noticeType = release.noticeType();
    this.tags = release.tags().toArray(String[]::new);
    this.title = release.title();
    this.description = release.description();
    this.publishedAt = release.publishedAt();
    this.listedAt = publishedAt == null ? receivedAt : publishedAt;
    this.deadline = release.deadline();
    this.contractEnds = release.contractEnds();
    this.cpv = release.cpv().toArray(String[]::new);
    this.regions = release.regions().toArray(String[]::new);
    this.buyers = List.copyOf(buyers);
    this.flags = flags.stream().map(NoticeFlag::of).toList();
    this.flagged = !flags.isEmpty();
    worth(release.value());
  }

  /**
   * A release as it was handed in.
   *
   * @param offset where it stood in its source
   * @param contentHash SHA-256 of the text, in hexadecimal
   */
  public record Arrival(
      UUID importId, long offset, byte[] raw, String contentHash, Instant receivedAt) {}

  private void worth(@Nullable ReadValue value) {
    if (value != null) {
      this.amount = value.amount();
      this.amountGross = value.gross();
      this.currency = value.currency();
    }
  }

  public UUID id() {
    return id;
  }

  /** Whether something in it could not be used. */
  public boolean isFlagged() {
    return flagged;
  }

  @Nullable String noticeType() {
    return noticeType;
  }

  byte[] raw() {
    return raw;
  }

  ImportedNoticeView view() {
    return new ImportedNoticeView(
        id,
        ocid,
        releaseId,
        noticeType,
        List.of(tags),
        title,
        shortened(description),
        buyers,
        List.of(cpv),
        List.of(regions),
        currency == null ? null : new NoticeValue(amount, currency, amountGross),
        publishedAt,
        deadline,
        contractEnds,
        receivedAt,
        flags);
  }

  /** When it was published, or received if it does not say. */
  public Instant listedAt() {
    return listedAt;
  }

  private static @Nullable String shortened(@Nullable String text) {
    if (text == null || text.length() <= SHORT_ENOUGH) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(SHORT_ENOUGH - 2));
    return text.substring(0, pair ? SHORT_ENOUGH - 2 : SHORT_ENOUGH - 1) + "…";
  }
}
