package org.guildhall.buying.assessment.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.assessment.panel.LotCriterion;
import org.guildhall.buying.assessment.panel.PanelMember;
import org.guildhall.buying.assessment.panel.Panels;
import org.guildhall.buying.procurement.Criterion;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.tender.opened.OpenedTender;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** An evaluator opens the sheet to score; each look at tenders is on record. */
@ApplicationScoped
class ReadSheet {
  private final Panels panels;
  private final Procurements procurements;
  private final OpenedTenders opened;
  private final IndividualScores scores;
  private final Changes changes;

  ReadSheet(
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

  private record Part(UUID tenderId, UUID criterionId) {}

  @Transactional
  public EvaluationSheet read(Actor actor, UUID procurementId) {
    PanelMember member = panels.member(actor, procurementId);
    member.mustBeClear();
    ProcurementContent procurement = procurements.byId(procurementId);
    Map<Part, IndividualScore> mine = new HashMap<>();
    // Revisions come in order, so the latest stays.
    scores.of(member).forEach(s -> mine.put(new Part(s.tenderId(), s.criterionId()), s));
    Set<UUID> assigned =
        member.assigned().stream().map(LotCriterion::criterionId).collect(Collectors.toSet());
    List<OpenedTender> tenders = opened.of(procurementId);
    changes.record(actor, "tenders.read-by-evaluator", "procurement", procurementId);
    return new EvaluationSheet(
        procurementId,
        procurement.title(),
        member.standing(),
        member.panel().stage(),
        member.scoresLockedAt().orElse(null),
        procurement.lots().stream()
            .filter(lot -> member.mayRead(lot.id()))
            .map(lot -> lot(lot, tenders, assigned, mine))
            .toList());
  }

  private static EvaluationSheet.LotSheet lot(
      Lot lot, List<OpenedTender> tenders, Set<UUID> assigned, Map<Part, IndividualScore> mine) {
    List<Criterion> criteria =
        lot.qualityCriteria().stream().filter(c -> assigned.contains(c.id())).toList();
    return new EvaluationSheet.LotSheet(
        lot.id(),
        lot.number(),
        lot.title(),
        criteria.stream().map(ReadSheet::criterion).toList(),
        tenders.stream()
            .filter(tender -> tender.lotId().equals(lot.id()))
            .map(tender -> tender(tender, criteria, mine))
            .toList());
  }

  private static EvaluationSheet.CriterionSheet criterion(Criterion criterion) {
    return new EvaluationSheet.CriterionSheet(
        criterion.id(),
        criterion.name(),
        criterion.question().orElse(null),
        criterion.weight(),
        criterion.maxScore(),
        criterion.minimumScore().orElse(null));
  }

  private static EvaluationSheet.TenderSheet tender(
      OpenedTender tender, List<Criterion> criteria, Map<Part, IndividualScore> mine) {
    return new EvaluationSheet.TenderSheet(
        tender.id(),
        tender.supplierName(),
        tender.documents(),
        criteria.stream()
            .map(criterion -> {
              IndividualScore given = mine.get(new Part(tender.id(), criterion.id()));
              return new EvaluationSheet.AnswerSheet(
                  criterion.id(),
                  answer(tender, criterion.id()),
                  given == null ? null : given.score(),
                  given == null ? null : given.reason(),
                  given == null ? 0 : given.revision());
            })
            .toList());
  }

  /** What a tender says to a criterion; empty when it says nothing. */
  static String answer(OpenedTender tender, UUID criterionId) {
    return tender.answers().stream()
        .filter(answer -> answer.criterionId().equals(criterionId))
        .map(OpenedTender.Answer::text)
        .findFirst()
        .orElse("");
  }
}
