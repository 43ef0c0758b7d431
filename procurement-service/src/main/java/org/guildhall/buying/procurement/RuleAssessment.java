package org.guildhall.buying.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.buying.statute.Assessment;
import org.guildhall.kit.base.id.Ids;

/** What a rule of law said when the notice was approved, with the rule's version. */
@Entity
@Table(name = "rule_assessment")
class RuleAssessment {
  @Id private UUID id;
  @Column private UUID procurementId;
  @Column private String ruleId;
  @Column private int ruleVersion;
  @Column private String section;
  @Column private String outcome;
  @Column private String explanation;
  @Column private Instant assessedAt;

  protected RuleAssessment() {}

  RuleAssessment(UUID procurementId, Assessment assessment, Instant now) {
    this.id = Ids.next();
    this.procurementId = procurementId;
    this.ruleId = assessment.rule().id();
    this.ruleVersion = assessment.rule().version();
    this.section = assessment.rule().section();
    this.outcome = assessment.outcome().code();
    this.explanation = assessment.outcome().explanation();
    this.assessedAt = now;
  }

  ProcurementView.RuleView view() {
    return new ProcurementView.RuleView(
        ruleId, ruleVersion, section, outcome, explanation, assessedAt);
  }
}
