package org.guildhall.buying.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An approved notice with its release, which never changes; see {@link NoticeStatus}. */
@Entity
@Table(name = "notice")
public class Notice {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  @Id private UUID id;
  @Version private long version;

  @Enumerated(EnumType.STRING)
  @Column
  private NoticeNumber number;

  @Enumerated(EnumType.STRING)
  @Column
  private NoticeType type;

  @Column private @Nullable UUID draftId;
  @Column private String releaseId;
  @Column private String ocid;
  @Column private UUID procurementId;
  @Column private String[] tags;
  @Column private String title;
  @Column private UUID leadId;
  @Column private String leadName;
  @Column private String release;
  @Column private String preparedBy;
  @Column private String approvedBy;
  @Column private Instant approvedAt;

  @Enumerated(EnumType.STRING)
  @Column
  private NoticeStatus status;

  @Column private @Nullable String platformReference;
  @Column private @Nullable String refusal;
  @Column private int attempts;
  @Column private @Nullable Instant nextAttempt;
  @Column private @Nullable Instant publishedAt;

  protected Notice() {}

  Notice(UUID id, NewNotice approved, String releaseId, String release, Instant now) {
    this.id = id;
    this.number = approved.type().number();
    this.type = approved.type();
    this.draftId = approved.draftId();
    this.releaseId = releaseId;
    this.ocid = approved.ocid();
    this.procurementId = approved.procurementId();
    this.tags = approved.type().tags().toArray(String[]::new);
    this.title = approved.title();
    this.leadId = approved.lead().organisationId();
    this.leadName = approved.lead().name();
    this.release = release;
    this.preparedBy = approved.preparedBy();
    this.approvedBy = approved.approvedBy();
    this.approvedAt = now;
    this.status = NoticeStatus.SENDING;
    this.nextAttempt = now;
  }

  public UUID id() {
    return id;
  }

  public NoticeNumber number() {
    return number;
  }

  public NoticeType type() {
    return type;
  }

  /** What was prepared and approved; nobody knows it of notices from before there were drafts. */
  public Optional<UUID> draftId() {
    return Optional.ofNullable(draftId);
  }

  /** Subject of the person who prepared it. */
  public String preparedBy() {
    return preparedBy;
  }

  /** Subject of the person who approved it. */
  public String approvedBy() {
    return approvedBy;
  }

  /** The release's id, unique in this installation. */
  public String releaseId() {
    return releaseId;
  }

  public String ocid() {
    return ocid;
  }

  public UUID procurementId() {
    return procurementId;
  }

  public List<String> tags() {
    return List.of(tags);
  }

  public String title() {
    return title;
  }

  public UUID leadId() {
    return leadId;
  }

  public String leadName() {
    return leadName;
  }

  /** The release as JSON text. */
  public String release() {
    return release;
  }

  public NoticeStatus status() {
    return status;
  }

  public Optional<Instant> publishedAt() {
    return Optional.ofNullable(publishedAt);
  }

  public Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** Under which the central platform knows it, once it has taken it. */
  public Optional<String> platformReference() {
    return Optional.ofNullable(platformReference);
  }

  void published(Instant now) {
    this.status = NoticeStatus.PUBLISHED;
    this.publishedAt = now;
    this.nextAttempt = null;
  }

  /** The central platform took it and has no verdict yet. */
  public void accepted(String reference, Instant askAgainAt) {
    this.platformReference = reference;
    this.nextAttempt = askAgainAt;
  }

  void refused(String reason) {
    this.status = NoticeStatus.REFUSED;
    this.refusal = reason;
    this.nextAttempt = null;
  }

  /** Tried without an answer; waits twice as long each time. */
  public void unanswered(Instant now) {
    this.attempts++;
    var wait = Duration.ofSeconds(1L << Math.min(attempts, 10));
    this.nextAttempt = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }
}
