package org.guildhall.buying.assessment.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.assessment.panel.Panel;
import org.guildhall.buying.assessment.panel.PanelMember;
import org.guildhall.buying.assessment.panel.PanelStage;
import org.guildhall.buying.assessment.panel.Panels;
import org.guildhall.buying.assessment.panel.Standing;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.tender.opened.Bidder;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.actor.Actor;
import org.jspecify.annotations.Nullable;

/** The panels a person sits on; names of bidders once tenders are open, to declare conflicts. */
@ApplicationScoped
class MyEvaluations {
  private final Panels panels;
  private final Procurements procurements;
  private final OpenedTenders opened;
  private final IndividualScores scores;

  MyEvaluations(
      Panels panels, Procurements procurements, OpenedTenders opened, IndividualScores scores) {
    this.panels = panels;
    this.procurements = procurements;
    this.opened = opened;
    this.scores = scores;
  }

  /**
   * A panel one sits on.
   *
   * @param bidders who tendered, once that is known
   * @param toScore how many scores are to be given
   * @param scored how many were given at least once
   */
  public record MyEvaluation(
      UUID procurementId,
      String title,
      UUID organisationId,
      Standing standing,
      PanelStage stage,
      List<String> bidders,
      long toScore,
      long scored,
      @Nullable Instant scoresLockedAt) {}

  @Transactional
  public List<MyEvaluation> of(Actor actor) {
    return panels.withMember(actor.subject()).stream()
        .map(panel -> evaluation(actor, panel))
        .toList();
  }

  private MyEvaluation evaluation(Actor actor, Panel panel) {
    PanelMember member = panel.member(actor.subject()).orElseThrow();
    Procurement procurement = procurements.byId(panel.procurementId());
    List<Bidder> bidders = opened.biddersOf(panel.procurementId());
    return new MyEvaluation(
        panel.procurementId(),
        procurement.title(),
        member.organisationId(),
        member.standing(),
        panel.stage(),
        bidders.stream().map(Bidder::supplierName).distinct().sorted().toList(),
        toScore(member, bidders),
        scores.scored(member),
        member.scoresLockedAt().orElse(null));
  }

  private static long toScore(PanelMember member, List<Bidder> bidders) {
    return bidders.stream()
        .mapToLong(tender ->
            member.assigned().stream().filter(part -> part.lotId().equals(tender.lotId())).count())
        .sum();
  }
}
