package org.guildhall.buying.assessment.panel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.jspecify.annotations.Nullable;

/** A quality criterion of a lot that one evaluator scores; ended, never deleted. */
@Entity
@Table(name = "panel_assignment")
class Assignment {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "panel_member_id")
  private PanelMember member;

  @Column private UUID lotId;
  @Column private UUID criterionId;
  @Column private @Nullable Instant endedAt;

  protected Assignment() {}

  Assignment(PanelMember member, LotCriterion part) {
    this.id = Ids.next();
    this.member = member;
    this.lotId = part.lotId();
    this.criterionId = part.criterionId();
  }

  /** What is scored. */
  public LotCriterion part() {
    return new LotCriterion(lotId, criterionId);
  }

  boolean runs() {
    return endedAt == null;
  }

  void end(Instant now) {
    if (endedAt == null) {
      this.endedAt = now;
    }
  }
}
