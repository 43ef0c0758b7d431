package org.guildhall.buying.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditQuery;
import org.guildhall.kit.web.audit.ReadAudit;

/**
 * What the authority that leads a procurement or a consortium reads of the audit trail: all that
 * was done to it and its parts, and nothing that it may not know: who asked a question, how
 * somebody voted as long as the vote is open, and who tendered before the opening.
 */
@ApplicationScoped
class LeadAudit {

  /** Answers are public, askers are not. */
  private static final Set<String> HIDDEN = Set.of("question.asked");

  /** Single votes are shown where the decision is, once it is closed. */
  private static final Set<String> WITHHELD = Set.of("option");

  private final Stages stages;
  private final Consortia consortia;
  private final ReadAudit read;

  LeadAudit(Stages stages, Consortia consortia, ReadAudit read) {
    this.stages = stages;
    this.consortia = consortia;
    this.read = read;
  }

  @Transactional
  public ReadAudit.About procurement(Actor reader, UUID id) {
    reader.mustActFor(stages.byId(id).leadId());
    return about("procurement", id);
  }

  @Transactional
  public ReadAudit.About consortium(Actor reader, UUID id) {
    reader.mustActFor(consortia.byId(id).leadId());
    return about("consortium", id);
  }

  private ReadAudit.About about(String type, UUID id) {
    return new ReadAudit.About(
        type, id, AuditQuery.Scope.about(read.withItsParts(id)).without(HIDDEN, WITHHELD));
  }
}
