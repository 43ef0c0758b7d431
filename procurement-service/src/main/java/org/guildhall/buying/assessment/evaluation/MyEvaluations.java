package org.guildhall.buying.assessment.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.buying.assessment.panel.Panel;
import org.guildhall.buying.assessment.panel.PanelMember;
import org.guildhall.buying.assessment.panel.PanelStage;
import org.guildhall.buying.assessment.panel.Panels;
import org.guildhall.buying.assessment.panel.Standing;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.buying.tender.opened.Bidder;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.actor.Actor;
import org.jspecify.annotations.Nullable;

/** The panels a person sits on; names of bidders once tenders are open, to declare conflicts. */
@ApplicationScoped
class MyEvaluations {
  private final Panels panels;
  private final Stages stages;
  private final OpenedTenders opened;
  private final IndividualScores scores;

  MyEvaluations(Panels panels, Stages stages, OpenedTenders opened, IndividualScores scores) {
    this.panels = panels;
    this.stages = stages;
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
    List<Panel> mine = panels.withMember(actor.subject());
    Read read = read(actor, mine);
    return mine.stream().map(panel -> evaluation(actor, panel, read)).toList();
  }

  /** What is known of all of them, read at once. */
  private record Read(
      Map<UUID, ProcurementStage> procurements,
      Map<UUID, List<Bidder>> bidders,
      Map<UUID, Long> scored) {}

  private Read read(Actor actor, List<Panel> mine) {
    List<UUID> ids = mine.stream().map(Panel::procurementId).toList();
    List<UUID> members =
        mine.stream().map(panel -> panel.member(actor.subject()).orElseThrow().id()).toList();
    return new Read(stages.byIds(ids), opened.biddersOf(ids), scores.scored(members));
  }

  private static MyEvaluation evaluation(Actor actor, Panel panel, Read read) {
    PanelMember member = panel.member(actor.subject()).orElseThrow();
    ProcurementStage procurement =
        Objects.requireNonNull(read.procurements().get(panel.procurementId()));
    List<Bidder> bidders = read.bidders().getOrDefault(panel.procurementId(), List.of());
    return new MyEvaluation(
        panel.procurementId(),
        procurement.title(),
        member.organisationId(),
        member.standing(),
        panel.stage(),
        bidders.stream().map(Bidder::supplierName).distinct().sorted().toList(),
        toScore(member, bidders),
        read.scored().getOrDefault(member.id(), 0L),
        member.scoresLockedAt().orElse(null));
  }

  private static long toScore(PanelMember member, List<Bidder> bidders) {
    return bidders.stream()
        .mapToLong(tender ->
            member.assigned().stream().filter(part -> part.lotId().equals(tender.lotId())).count())
        .sum();
  }
}
