package org.guildhall.buying.assessment.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.assessment.evaluation.EvaluationSheet.AnswerView;
import org.guildhall.buying.assessment.evaluation.EvaluationSheet.CriterionSheet;
import org.guildhall.buying.assessment.panel.PanelMember;
import org.guildhall.buying.assessment.panel.Panels;
import org.guildhall.buying.procurement.Criterion;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.tender.opened.OpenedTender;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/** An evaluator reads one answer of one tender, in full; each look is on record. */
@ApplicationScoped
class ReadAnswer {
  private final Panels panels;
  private final Procurements procurements;
  private final OpenedTenders opened;
  private final IndividualScores scores;
  private final Changes changes;

  ReadAnswer(
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
  public AnswerView read(Actor actor, UUID procurementId, UUID tenderId, UUID criterionId) {
    PanelMember member = panels.member(actor, procurementId);
    member.mustBeClear();
    ProcurementContent procurement = procurements.byId(procurementId);
    OpenedTender tender = TenderPart.tender(opened, procurementId, tenderId);
    TenderPart part = TenderPart.of(procurement, tender, criterionId);
    member.mustScore(part.lotCriterion());
    Lot lot = procurement.lot(tender.lotId());
    Criterion criterion =
        lot.criterion(criterionId)
            .orElseThrow(() -> ProblemException.notFound("criterion", criterionId));
    IndividualScore given =
        scores.of(member).stream()
            .filter(s -> s.tenderId().equals(tenderId) && s.criterionId().equals(criterionId))
            // Revisions come in order.
            .reduce((earlier, later) -> later)
            .orElse(null);
    changes.record(
        actor, "tender.answer-read", "tender", tenderId, Map.of("criterion", criterionId));
    return new AnswerView(
        procurementId,
        member.scoresLockedAt().orElse(null),
        lot.number(),
        lot.title(),
        CriterionSheet.of(criterion),
        tenderId,
        tender.supplierName(),
        tender.answer(criterionId),
        tender.documents(),
        given == null ? null : given.score(),
        given == null ? null : given.reason(),
        given == null ? 0 : given.revision());
  }
}
