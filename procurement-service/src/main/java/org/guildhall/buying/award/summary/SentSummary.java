package org.guildhall.buying.award.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.buying.award.proposal.AwardProposal;
import org.guildhall.kit.base.id.Ids;

/** An assessment summary as it was sent; never changed. */
@Entity
@Table(name = "sent_summary")
class SentSummary {
  @Id private UUID id;
  @Column private UUID procurementId;
  @Column private UUID proposalId;
  @Column private UUID lotId;
  @Column private UUID tenderId;
  @Column private UUID supplierId;

  @Enumerated(EnumType.STRING)
  @Column
  private AssessmentSummary.Outcome outcome;

  @Column private Instant sentAt;
  @Column private String content;

  protected SentSummary() {}

  SentSummary(
      AwardProposal proposal,
      AssessmentSummary summary,
      UUID supplierId,
      String content,
      Instant now) {
    this.id = Ids.next();
    this.procurementId = proposal.procurementId();
    this.proposalId = proposal.id();
    this.lotId = summary.lot();
    this.tenderId = summary.tender();
    this.supplierId = supplierId;
    this.outcome = summary.outcome();
    this.sentAt = now;
    this.content = content;
  }

  UUID procurementId() {
    return procurementId;
  }

  UUID tenderId() {
    return tenderId;
  }

  UUID supplierId() {
    return supplierId;
  }

  Instant sentAt() {
    return sentAt;
  }

  /** JSON of an {@link AssessmentSummary}. */
  String content() {
    return content;
  }
}
