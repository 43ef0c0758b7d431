package org.guildhall.buying.assessment.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.buying.assessment.panel.PanelMember;
import org.guildhall.kit.base.id.Ids;

/** A score one evaluator gave, with its reason; a changed mind is a new revision beside the old. */
@Entity
@Table(name = "individual_score")
public class IndividualScore {
  @Id private UUID id;
  @Column private UUID procurementId;
  @Column private UUID panelMemberId;
  @Column private UUID lotId;
  @Column private UUID tenderId;
  @Column private UUID criterionId;
  @Column private int score;
  @Column private String reason;
  @Column private int revision;
  @Column private Instant recordedAt;

  protected IndividualScore() {}

  IndividualScore(
      PanelMember member, TenderPart part, int score, String reason, int revision, Instant now) {
    this.id = Ids.next();
    this.procurementId = part.procurementId();
    this.panelMemberId = member.id();
    this.lotId = part.lotId();
    this.tenderId = part.tenderId();
    this.criterionId = part.criterionId();
    this.score = score;
    this.reason = reason;
    this.revision = revision;
    this.recordedAt = now;
  }

  public UUID panelMemberId() {
    return panelMemberId;
  }

  public UUID tenderId() {
    return tenderId;
  }

  public UUID criterionId() {
    return criterionId;
  }

  public int score() {
    return score;
  }

  public String reason() {
    return reason;
  }

  /** 1 for the first; the highest counts. */
  public int revision() {
    return revision;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
