package org.guildhall.buying.assessment.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.assessment.evaluation.TenderPart;
import org.guildhall.buying.assessment.panel.Panel;
import org.guildhall.buying.assessment.panel.Panels;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.actor.Actor;

/** The moderator records what the panel agreed on one criterion of one tender. */
@ApplicationScoped
class AgreeOnScore {
  private final Panels panels;
  private final Procurements procurements;
  private final OpenedTenders opened;
  private final ConsensusScores scores;
  private final Clock clock;

  AgreeOnScore(
      Panels panels,
      Procurements procurements,
      OpenedTenders opened,
      ConsensusScores scores,
      Clock clock) {
    this.panels = panels;
    this.procurements = procurements;
    this.opened = opened;
    this.scores = scores;
    this.clock = clock;
  }

  @Transactional
  public Agreed agree(Actor actor, UUID procurementId, Agreement agreement) {
    ProcurementContent procurement = procurements.byId(procurementId);
    actor.mustActFor(procurement.leadId());
    procurement.mustBe(Act.MODERATE, clock.instant());
    Panel panel = panels.lockedOf(procurementId);
    panel.mustBeInModeration();
    TenderPart part =
        TenderPart.of(
            procurement,
            TenderPart.tender(opened, procurementId, agreement.tenderId()),
            agreement.criterionId());
    part.mustBeInRange(procurement, agreement.score());
    ConsensusScore before =
        scores
            .currentOf(procurementId)
            .getOrDefault(part.tenderId(), Map.of())
            .get(part.criterionId());
    int revision = before == null ? 1 : before.revision() + 1;
    Instant now = clock.instant();
    String reason = agreement.reason().strip();
    scores.persist(new ConsensusScore(part, agreement.score(), reason, revision, actor, now));
    return new Agreed(
        part.tenderId(), part.criterionId(), agreement.score(), reason, revision, now);
  }

  /** What is to be recorded. */
  record Agreement(UUID tenderId, UUID criterionId, int score, String reason) {}

  /** What was recorded. */
  public record Agreed(
      UUID tenderId,
      UUID criterionId,
      int score,
      String reason,
      int revision,
      Instant recordedAt) {}
}
