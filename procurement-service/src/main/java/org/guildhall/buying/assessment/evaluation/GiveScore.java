package org.guildhall.buying.assessment.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.buying.assessment.panel.PanelMember;
import org.guildhall.buying.assessment.panel.Panels;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.buying.tender.opened.OpenedTender;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/** An evaluator scores one criterion of one tender, alone and with a reason. */
@ApplicationScoped
class GiveScore {
  private final Panels panels;
  private final Procurements procurements;
  private final OpenedTenders opened;
  private final IndividualScores scores;
  private final Changes changes;

  GiveScore(
      Panels panels,
      Procurements procurements,
      OpenedTenders opened,
      IndividualScores scores,
      Changes changes) {
    this.panels = panels;
    this.procurements = procurements;
    this.opened = opened;
    this.scores = scores;
    this.changes = changes;
  }

  @Transactional
  public Given give(Actor actor, UUID tenderId, UUID criterionId, int score, String reason) {
    OpenedTender tender =
        opened
            .find(tenderId)
            .filter(found -> panels.isMember(actor.subject(), found.procurementId()))
            .orElseThrow(() -> ProblemException.notFound("opened tender", tenderId));
    PanelMember member = panels.lockedMember(actor, tender.procurementId());
    member.mustBeClear();
    Procurement procurement = procurements.byId(tender.procurementId());
    TenderPart part = TenderPart.of(procurement, tender, criterionId);
    member.mustScore(part.lotCriterion());
    part.mustBeInRange(procurement, score);
    Instant now = changes.now();
    beginAssessing(procurement, now);
    int revision = scores.lastRevision(member, part) + 1;
    scores.persist(new IndividualScore(member, part, score, reason.strip(), revision, now));
    return new Given(tenderId, criterionId, score, reason.strip(), revision, now);
  }

  private void beginAssessing(Procurement procurement, Instant now) {
    procurement.mustBe(Act.SCORE, now);
    if (procurement.status(now) == ProcurementStatus.OPENED) {
      changes.publish(procurements.lockedById(procurement.id()).assessing(now));
    }
  }

  /** The score as it was recorded. */
  public record Given(
      UUID tenderId,
      UUID criterionId,
      int score,
      String reason,
      int revision,
      Instant recordedAt) {}
}
