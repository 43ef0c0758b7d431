package org.guildhall.buying.assessment.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.buying.assessment.evaluation.EvaluationProblem;
import org.guildhall.buying.assessment.panel.Panel;
import org.guildhall.buying.assessment.panel.PanelStage;
import org.guildhall.buying.assessment.panel.Panels;
import org.guildhall.buying.procurement.Criterion;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.tender.opened.Bidder;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/**
 * The moderator locks the consensus: quality never changes again and prices may be opened. A tender
 * below a published minimum now fails the requirements. What was locked before the log stated it is
 * locked again by this, unchanged.
 */
@ApplicationScoped
class LockConsensus {
  private final Panels panels;
  private final Procurements procurements;
  private final OpenedTenders opened;
  private final ConsensusScores scores;
  private final StatedConsensus stated;
  private final Changes changes;

  LockConsensus(
      Panels panels,
      Procurements procurements,
      OpenedTenders opened,
      ConsensusScores scores,
      StatedConsensus stated,
      Changes changes) {
    this.panels = panels;
    this.procurements = procurements;
    this.opened = opened;
    this.scores = scores;
    this.stated = stated;
    this.changes = changes;
  }

  @Transactional
  public Locked lock(Actor actor, UUID procurementId) {
    ProcurementContent procurement = procurements.byId(procurementId);
    actor.mustActFor(procurement.leadId());
    procurement.mustBe(Act.MODERATE, changes.now());
    Panel panel = panels.lockedOf(procurementId);
    boolean again = stated.isWanting(panel);
    if (!again) {
      panel.mustBeInModeration();
    }
    Map<UUID, Map<UUID, ConsensusScore>> agreed = scores.currentOf(procurementId);
    List<Bidder> tenders = opened.biddersOf(procurementId);
    mustBeComplete(procurement, tenders, agreed);
    Instant now = changes.now();
    List<UUID> failing = Minimums.failing(procurement, tenders, agreed);
    stated.state(procurementId, now);
    if (!again) {
      panel.agreed(actor.subject(), now);
      tenders.forEach(
          tender -> opened.assessed(tender.tenderId(), !failing.contains(tender.tenderId())));
    }
    changes.record(
        actor, "consensus.locked", "procurement", procurementId, Map.of("failing", failing));
    return new Locked(procurementId, panel.stage(), panel.agreedAt().orElse(now), failing);
  }

  /**
   * The locked consensus.
   *
   * @param failing tenders below a published minimum score
   */
  @Schema(name = "ConsensusLocked")
  public record Locked(
      UUID procurementId, PanelStage stage, Instant agreedAt, List<UUID> failing) {}

  private static void mustBeComplete(
      ProcurementContent procurement,
      List<Bidder> tenders,
      Map<UUID, Map<UUID, ConsensusScore>> agreed) {
    List<FieldProblem> missing = new ArrayList<>();
    for (Bidder tender : tenders) {
      for (Criterion criterion : procurement.lot(tender.lotId()).qualityCriteria()) {
        if (!agreed.getOrDefault(tender.tenderId(), Map.of()).containsKey(criterion.id())) {
          missing.add(
              new FieldProblem(
                  "consensus[" + tender.tenderId() + "][" + criterion.id() + "]",
                  "Agree on \"" + criterion.name() + "\" for " + tender.supplierName() + "."));
        }
      }
    }
    if (!missing.isEmpty()) {
      throw ProblemException.of(
          EvaluationProblem.CONSENSUS_MISSING,
          "Consensus is missing in " + missing.size() + " places.",
          missing);
    }
  }
}
