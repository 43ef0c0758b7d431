package org.guildhall.buying.notice.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeProblem;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What one person prepared to be published. What it says comes from the state of the procurement
 * and from the little that was stated with it; see {@link DraftStatus}.
 */
@Entity
@Table(name = "notice_draft")
public class NoticeDraft {
  /** What is said of one that {@link #stillSays} no longer. */
  static final String CHANGED =
      "What the notice says has changed since it was prepared. It must be prepared again.";

  @Id private UUID id;
  @Version private long version;

  @Enumerated(EnumType.STRING)
  @Column
  private NoticeType type;

  @Column private UUID procurementId;
  @Column private UUID leadId;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private Map<String, String> stated;

  @Column private String preparedBy;
  @Column private @Nullable String preparedByName;
  @Column private Instant preparedAt;

  @Enumerated(EnumType.STRING)
  @Column
  private DraftStatus status;

  /** Of drafts from before it was kept, nothing. */
  @Column private @Nullable String contentHash;

  @Column private @Nullable UUID noticeId;
  @Column private @Nullable String refusal;

  /**
   * Which notice about which procurement.
   *
   * @param leadId the lead authority, whose people prepare and approve
   */
  public record About(NoticeType type, UUID procurementId, UUID leadId) {}

  protected NoticeDraft() {}

  NoticeDraft(About about, Map<String, String> stated, Actor preparer, Instant now) {
    this.id = Ids.next();
    this.type = about.type();
    this.procurementId = about.procurementId();
    this.leadId = about.leadId();
    this.stated = Map.copyOf(stated);
    this.preparedBy = preparer.subject();
    this.preparedByName = preparer.name();
    this.preparedAt = now;
    this.status = DraftStatus.PREPARED;
  }

  public UUID id() {
    return id;
  }

  public NoticeType type() {
    return type;
  }

  public UUID procurementId() {
    return procurementId;
  }

  /** The lead authority, whose people prepare and approve. */
  public UUID leadId() {
    return leadId;
  }

  Map<String, String> stated() {
    return Map.copyOf(stated);
  }

  /** What the preparer stated under that name, if anything. */
  public Optional<String> stated(String name) {
    return Optional.ofNullable(stated.get(name));
  }

  /** Subject of the person who prepared it. */
  public String preparedBy() {
    return preparedBy;
  }

  Optional<String> preparedByName() {
    return Optional.ofNullable(preparedByName);
  }

  public Instant preparedAt() {
    return preparedAt;
  }

  public DraftStatus status() {
    return status;
  }

  /** The notice that was made of it last, once it was approved. */
  public Optional<UUID> noticeId() {
    return Optional.ofNullable(noticeId);
  }

  /** Why the central platform refused it last. */
  Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** What it says is fixed: its approval is for that and nothing else. */
  void says(String hash) {
    this.contentHash = hash;
  }

  /** Whether it says what was prepared; a draft from before that was kept always does. */
  boolean stillSays(String hash) {
    return contentHash == null || contentHash.equals(hash);
  }

  /** Refuses when it has come to say something else, which nobody has prepared. */
  void mustStillSay(String hash) {
    if (!stillSays(hash)) {
      throw ProblemException.of(NoticeProblem.NOTICE_CHANGED, CHANGED);
    }
  }

  void mustWait() {
    if (status == DraftStatus.APPROVED) {
      throw ProblemException.of(
          NoticeProblem.NOTICE_ON_THE_WAY, "Wait for the central platform's answer.");
    }
    if (!status.waits()) {
      throw ProblemException.of(
          NoticeProblem.NOTICE_NOT_PREPARED,
          "This draft is " + PlainWords.of(status) + "; another must be prepared.");
    }
  }

  void approved(UUID notice) {
    mustWait();
    this.status = DraftStatus.APPROVED;
    this.noticeId = notice;
  }

  void published() {
    this.status = DraftStatus.PUBLISHED;
    this.refusal = null;
  }

  void refused(String why) {
    this.status = DraftStatus.REFUSED;
    this.refusal = why;
  }

  void withdrawn() {
    mustWait();
    this.status = DraftStatus.WITHDRAWN;
  }
}
