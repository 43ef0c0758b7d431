package org.guildhall.buying.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's tender for a lot after the deadline, as opening, assessment and award treat it; see
 * {@link TenderStatus}. What happens before the deadline is done by single statements that decide
 * by the database's clock, in {@code tender.draft} and {@code tender.submission}.
 */
@Entity
@Table(name = "tender")
public class Tender {
  @Id private UUID id;
  @Version private long version;
  @Column private UUID procurementId;
  @Column private UUID lotId;
  @Column private UUID supplierId;

  @Enumerated(EnumType.STRING)
  @Column
  private TenderStatus status;

  @Column private @Nullable Long submittedVersion;
  @Column private long nextVersion;
  @Column private @Nullable String reason;
  @Column private String startedBy;
  @Column private Instant createdAt;
  @Column private Instant updatedAt;

  protected Tender() {}

  public UUID id() {
    return id;
  }

  public UUID procurementId() {
    return procurementId;
  }

  public UUID lotId() {
    return lotId;
  }

  public UUID supplierId() {
    return supplierId;
  }

  public TenderStatus status() {
    return status;
  }

  /** The submitted version that counts. */
  public Optional<Long> submittedVersion() {
    return Optional.ofNullable(submittedVersion);
  }

  /** Why it was disregarded or excluded, if it was. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** A substantial amendment changed what it was made for. */
  public void toReconfirm(Instant now) {
    become(TenderStatus.TO_RECONFIRM, now);
  }

  /** The log states that this version counts; whatever stood here is set right. */
  public void countsAs(long number, Instant now) {
    this.submittedVersion = number;
    this.status = TenderStatus.SUBMITTED;
    this.updatedAt = now;
  }

  /** The log states that it does not count; whatever stood here is set right. */
  public void doesNotCount(String why, Instant now) {
    this.status = TenderStatus.WITHDRAWN;
    this.reason = why;
    this.updatedAt = now;
  }

  /** The log and the locked consensus state that it competes; what stood here is set right. */
  public void competes(Instant now) {
    if (status != TenderStatus.ASSESSED) {
      this.status = TenderStatus.ASSESSED;
      this.updatedAt = now;
    }
  }

  /** Its quality envelope was opened. */
  public void opened(Instant now) {
    become(TenderStatus.OPENED, now);
  }

  /** It was assessed to the end. */
  public void assessed(Instant now) {
    become(TenderStatus.ASSESSED, now);
  }

  /** It does not reach a published minimum. */
  public void failsRequirements(Instant now) {
    become(TenderStatus.FAILS_REQUIREMENTS, now);
  }

  /** It is left out of the assessment, for a reason the supplier is told. */
  public void disregarded(String why, Instant now) {
    become(TenderStatus.DISREGARDED, now);
    this.reason = why;
  }

  /** The supplier is excluded (ss.26-28), for a reason the supplier is told. */
  public void excluded(String why, Instant now) {
    become(TenderStatus.EXCLUDED, now);
    this.reason = why;
  }

  private void become(TenderStatus next, Instant now) {
    if (!status.canBecome(next)) {
      throw ProblemException.of(
          KitProblem.ILLEGAL_STATE,
          "A tender that is " + PlainWords.of(status) + " cannot become " + PlainWords.of(next));
    }
    this.status = next;
    this.updatedAt = now;
  }
}
