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
import org.guildhall.buying.tender.opened.Bidder;
import org.guildhall.buying.tender.opened.BidderPages;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.facts.change.Changes;
import org.jspecify.annotations.Nullable;

/** An evaluator opens the sheet to score; each look at it is on record. */
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
  public EvaluationSheet read(Actor actor, UUID procurementId, @Nullable Cursor after, int limit) {
    PanelMember member = panels.member(actor, procurementId);
    member.mustBeClear();
    ProcurementContent procurement = procurements.byId(procurementId);
    Map<Part, Integer> mine = new HashMap<>();
    // Revisions come in order, so the latest stays.
    scores.of(member).forEach(s -> mine.put(new Part(s.tenderId(), s.criterionId()), s.score()));
    List<Bidder> bidders = opened.biddersOf(procurementId);
    List<Part> toScore =
        bidders.stream()
            .flatMap(bidder ->
                member.assigned().stream()
                    .filter(part -> part.lotId().equals(bidder.lotId()))
                    .map(part -> new Part(bidder.tenderId(), part.criterionId())))
            .toList();
    Page<Bidder> page =
        BidderPages.of(
            procurement,
            bidders.stream().filter(bidder -> member.mayRead(bidder.lotId())).toList(),
            after,
            limit);
    changes.record(actor, "tenders.read-by-evaluator", "procurement", procurementId);
    return new EvaluationSheet(
        procurementId,
        procurement.title(),
        member.standing(),
        member.panel().stage(),
        member.scoresLockedAt().orElse(null),
        toScore.size(),
        toScore.stream().filter(mine::containsKey).count(),
        procurement.lots().stream()
            .filter(lot -> member.mayRead(lot.id()))
            .map(lot -> lot(lot, page.items(), criteria(lot, member), mine))
            .toList(),
        page.next());
  }

  private static List<Criterion> criteria(Lot lot, PanelMember member) {
    Set<UUID> assigned =
        member.assigned().stream().map(LotCriterion::criterionId).collect(Collectors.toSet());
    return lot.qualityCriteria().stream().filter(c -> assigned.contains(c.id())).toList();
  }

  private static EvaluationSheet.LotSheet lot(
      Lot lot, List<Bidder> bidders, List<Criterion> criteria, Map<Part, Integer> mine) {
    return new EvaluationSheet.LotSheet(
        lot.id(),
        lot.number(),
        lot.title(),
        criteria.stream().map(EvaluationSheet.CriterionSheet::of).toList(),
        bidders.stream()
            .filter(bidder -> bidder.lotId().equals(lot.id()))
            .map(bidder ->
                new EvaluationSheet.TenderSheet(
                    bidder.tenderId(),
                    bidder.supplierName(),
                    criteria.stream()
                        .map(c ->
                            new EvaluationSheet.AnswerSheet(
                                c.id(), mine.get(new Part(bidder.tenderId(), c.id()))))
                        .toList()))
            .toList());
  }
}
