package org.guildhall.buying.procurement.gate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.buying.statute.gate.Check;
import org.guildhall.buying.statute.gate.Effect;
import org.guildhall.buying.statute.gate.Step;
import org.guildhall.kit.base.id.Ids;

/** What a rule of law said when a step asked it, with the rule's version; never changed. */
@Entity
@Table(name = "rule_assessment")
class RuleAssessment {
  @Id private UUID id;
  @Column private UUID askingId;
  @Column private UUID procurementId;
  @Column private UUID subjectId;

  @Enumerated(EnumType.STRING)
  @Column
  private Step step;

  @Column private boolean allowed;
  @Column private LocalDate factsOn;
  @Column private String ruleId;
  @Column private int ruleVersion;
  @Column private String section;
  @Column private String outcome;
  @Column private String explanation;
  @Column private String field;

  @Enumerated(EnumType.STRING)
  @Column
  private Effect effect;

  @Column private Instant assessedAt;

  protected RuleAssessment() {}

  RuleAssessment(Asked asked, Check check) {
    this.id = Ids.next();
    this.askingId = asked.id();
    this.procurementId = asked.subject().procurementId();
    this.subjectId = asked.subject().subjectId();
    this.step = asked.answer().step();
    this.allowed = asked.answer().isOpen();
    this.factsOn = asked.answer().factsOn();
    this.ruleId = check.assessment().rule().id();
    this.ruleVersion = check.assessment().rule().version();
    this.section = check.assessment().rule().section();
    this.outcome = check.assessment().outcome().code();
    this.explanation = check.assessment().outcome().explanation();
    this.field = check.field();
    this.effect = check.effect();
    this.assessedAt = asked.at();
  }

  StoredAssessment view() {
    return new StoredAssessment(
        askingId,
        subjectId,
        allowed,
        factsOn,
        ruleId,
        ruleVersion,
        section,
        outcome,
        explanation,
        field,
        effect,
        assessedAt);
  }
}
