package org.guildhall.buying.assessment.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.buying.assessment.panel.LotCriterion;
import org.guildhall.buying.assessment.panel.Panel;
import org.guildhall.buying.assessment.panel.PanelMember;
import org.guildhall.buying.assessment.panel.PanelStage;
import org.guildhall.buying.assessment.panel.Panels;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.tender.opened.Bidder;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/** An evaluator locks all scores; when the last one has, moderation begins. */
@ApplicationScoped
class LockScores {
  private final Panels panels;
  private final Procurements procurements;
  private final OpenedTenders opened;
  private final IndividualScores scores;
  private final Changes changes;

  LockScores(
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
  public Locked lock(Actor actor, UUID procurementId) {
    Panel panel = panels.lockedForItsMembers(procurementId);
    PanelMember member = panels.lockedMember(actor, procurementId);
    Instant now = changes.now();
    ProcurementContent procurement = procurements.byId(procurementId);
    procurement.mustBe(Act.SCORE, now);
    List<Bidder> tenders = opened.biddersOf(procurementId);
    mustBeComplete(member, tenders);
    member.lockScores(now);
    panels.moderateIfComplete(panel, procurement);
    changes.record(actor, "scores.locked", "procurement", procurementId);
    return new Locked(procurementId, now, panel.stage());
  }

  /** The evaluator's lock, and whether moderation can begin. */
  @Schema(name = "ScoresLocked")
  public record Locked(UUID procurementId, Instant scoresLockedAt, PanelStage stage) {}

  private void mustBeComplete(PanelMember member, List<Bidder> tenders) {
    member.mustBeClear();
    record Part(UUID tenderId, UUID criterionId) {}
    Set<Part> given =
        scores.of(member).stream()
            .map(score -> new Part(score.tenderId(), score.criterionId()))
            .collect(Collectors.toSet());
    List<FieldProblem> missing = new ArrayList<>();
    for (Bidder tender : tenders) {
      for (LotCriterion assigned : member.assigned()) {
        if (assigned.lotId().equals(tender.lotId())
            && !given.contains(new Part(tender.tenderId(), assigned.criterionId()))) {
          missing.add(
              new FieldProblem(
                  "scores[" + tender.tenderId() + "][" + assigned.criterionId() + "]",
                  "Score the tender of " + tender.supplierName() + "."));
        }
      }
    }
    if (!missing.isEmpty()) {
      throw ProblemException.of(
          EvaluationProblem.SCORES_MISSING, missing.size() + " scores are missing.", missing);
    }
  }
}
