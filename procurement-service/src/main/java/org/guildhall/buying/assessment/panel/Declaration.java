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

/** What an evaluator said about conflicts of interest, knowing who tendered; only ever added. */
@Entity
@Table(name = "panel_declaration")
class Declaration {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "panel_member_id")
  private PanelMember member;

  @Column private boolean conflict;
  @Column private String statement;
  @Column private Instant declaredAt;

  protected Declaration() {}

  Declaration(PanelMember member, boolean conflict, String statement, Instant now) {
    this.id = Ids.next();
    this.member = member;
    this.conflict = conflict;
    this.statement = statement;
    this.declaredAt = now;
  }

  boolean conflict() {
    return conflict;
  }

  String statement() {
    return statement;
  }

  Instant declaredAt() {
    return declaredAt;
  }
}
