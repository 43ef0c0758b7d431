package org.guildhall.buying.assessment.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.buying.assessment.evaluation.TenderPart;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.id.Ids;

/** What the panel agreed, with the reason the bidder will read; a change is a new revision. */
@Entity
@Table(name = "consensus_score")
public class ConsensusScore {
  @Id private UUID id;
  @Column private UUID procurementId;
  @Column private UUID lotId;
  @Column private UUID tenderId;
  @Column private UUID criterionId;
  @Column private int score;
  @Column private String reason;
  @Column private int revision;
  @Column private String moderator;
  @Column private String moderatorName;
  @Column private Instant recordedAt;

  protected ConsensusScore() {}

  ConsensusScore(
      TenderPart part, int score, String reason, int revision, Actor moderator, Instant now) {
    this.id = Ids.next();
    this.procurementId = part.procurementId();
    this.lotId = part.lotId();
    this.tenderId = part.tenderId();
    this.criterionId = part.criterionId();
    this.score = score;
    this.reason = reason;
    this.revision = revision;
    this.moderator = moderator.subject();
    this.moderatorName = moderator.name();
    this.recordedAt = now;
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

  String moderatorName() {
    return moderatorName;
  }

  Instant recordedAt() {
    return recordedAt;
  }
}
