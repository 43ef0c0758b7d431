package org.guildhall.buying.assessment.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/** A buyer looks at the panel of its procurement. */
@ApplicationScoped
class ReadPanel {
  private final Panels panels;
  private final Procurements procurements;

  ReadPanel(Panels panels, Procurements procurements) {
    this.panels = panels;
    this.procurements = procurements;
  }

  @Transactional
  public PanelView read(Actor actor, UUID procurementId) {
    ProcurementContent procurement = procurements.byId(procurementId);
    if (!procurement.isParticipant(actor.mustActForSome())) {
      throw ProblemException.of(
          KitProblem.NOT_YOUR_ORGANISATION, "Only the buyers see who assesses their tenders.");
    }
    return panels
        .of(procurementId)
        .map(panel -> PanelView.of(panel, procurement))
        .orElseThrow(() -> ProblemException.notFound("panel of procurement", procurementId));
  }
}
