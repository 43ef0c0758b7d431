package org.guildhall.buying.assessment.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.buying.assessment.panel.Panel;
import org.guildhall.buying.assessment.panel.PanelStage;
import org.guildhall.buying.assessment.panel.Panels;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.buying.tender.reading.AssessmentAccess;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;

/** Tells the opening who may read tenders. */
@ApplicationScoped
class PanelAccess implements AssessmentAccess {
  private final Panels panels;
  private final Stages stages;

  PanelAccess(Panels panels, Stages stages) {
    this.panels = panels;
    this.stages = stages;
  }

  /** The moderator reads tenders only once the evaluators have finished scoring alone. */
  @Override
  @Transactional
  public boolean mayReadQuality(Actor actor, UUID procurementId, UUID lotId) {
    return panels
        .of(procurementId)
        .filter(panel -> isEvaluator(actor, panel, lotId) || isModerator(actor, panel))
        .isPresent();
  }

  @Override
  @Transactional
  public boolean mayReadPrices(Actor actor, UUID procurementId, UUID lotId) {
    ProcurementStage procurement = stages.byId(procurementId);
    return (actor.has(Role.BUYER) || actor.has(Role.APPROVER))
        && actor.organisation().filter(procurement::isBuyer).isPresent();
  }

  private static boolean isEvaluator(Actor actor, Panel panel, UUID lotId) {
    return panel
        .member(actor.subject())
        .filter(member -> actor.actsFor(member.organisationId()) && member.mayRead(lotId))
        .isPresent();
  }

  private boolean isModerator(Actor actor, Panel panel) {
    return panel.stage() != PanelStage.SCORING
        && actor.has(Role.BUYER)
        && actor.actsFor(stages.byId(panel.procurementId()).leadId());
  }
}
