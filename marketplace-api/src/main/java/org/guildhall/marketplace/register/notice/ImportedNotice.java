package org.guildhall.marketplace.register.notice;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;
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
  private UUID importId;
  private long sourceOffset;
  private @Nullable String ocid;
  private @Nullable String releaseId;
  private String contentHash;

  @Basic(fetch = FetchType.LAZY)
  private byte[] raw;

  private @Nullable String noticeType;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] tags;

  private @Nullable String title;
  private @Nullable String description;
  private @Nullable Instant publishedAt;
  private @Nullable Instant deadline;
  private @Nullable NetAmount amount;
  private @Nullable GrossAmount amountGross;
  private @Nullable String currency;
  private @Nullable LocalDate contractEnds;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] cpv;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] regions;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<NoticeBuyer> buyers;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<NoticeFlag> flags;

  private boolean flagged;
  private Instant receivedAt;
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
